import { type FocusEvent, useState } from 'react';

type Watch = { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void };

/** Whether the focus is on something in here, or in a dialog that something in here has opened. */
export function useFocusWithin(): readonly [boolean, Watch] {
  const [within, setWithin] = useState(false);
  return [
    within,
    {
      onFocus: () => setWithin(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setWithin(false);
      },
    },
  ];
}
