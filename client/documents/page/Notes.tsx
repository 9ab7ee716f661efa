import { type ReactNode, useEffect, useRef } from 'react';

/** What has to be said under the text. It takes the focus where the editor has gone away with it. */
export function Notes({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} className="doc-notes" tabIndex={-1}>
      {children}
    </div>
  );
}
