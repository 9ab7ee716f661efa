import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

/** The sheet of paper for a text that is only read. */
export function ReadSheet({ label, children }: Props) {
  return (
    <div className="page">
      <article className="prose" lang="it" aria-label={label}>
        {children}
      </article>
    </div>
  );
}
