import { type RefObject, useEffect, useRef, useState } from 'react';

type Landing = {
  /** For what can take focus: a heading with `tabIndex={-1}`. */
  readonly ref: RefObject<HTMLHeadingElement | null>;
  readonly land: () => void;
};

/** Where focus goes when a dialog closes and what had opened it is gone: a place that stays. */
export function useLanding(): Landing {
  const ref = useRef<HTMLHeadingElement>(null);
  const [landings, setLandings] = useState(0);
  // After the dialog has gone from the page, which until then keeps focus to itself.
  useEffect(() => {
    if (landings > 0) ref.current?.focus();
  }, [landings]);
  return { ref, land: () => setLandings((count) => count + 1) };
}
