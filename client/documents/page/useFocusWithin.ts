import { type FocusEvent, useEffect, useRef, useState } from 'react';

type Watch = {
  readonly ref: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Whether the focus is on something in here, or in a dialog that something in here has opened. What is
 * taken away with the focus in it says nothing: so it is looked at again whenever `content` is another.
 */
export function useFocusWithin(content: unknown): readonly [boolean, Watch] {
  const [within, setWithin] = useState(false);
  const here = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` is the sign to look again
  useEffect(() => setWithin(here.current?.contains(document.activeElement) ?? false), [content]);
  return [
    within,
    {
      ref: (element) => {
        here.current = element;
      },
      onFocus: () => setWithin(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setWithin(false);
      },
    },
  ];
}
