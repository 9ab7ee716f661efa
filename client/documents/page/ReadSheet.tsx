import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  /** The tools of writing will stand above it in a moment: their place is kept, so that the text does not jump. */
  readonly toolsToCome?: boolean;
};

/** The sheet of paper for a text that is only read, or not yet written. */
export function ReadSheet({ label, children, toolsToCome = false }: Props) {
  return (
    <>
      {toolsToCome && <div className="toolbar coming" aria-hidden="true" />}
      <div className="page">
        <article className="prose" lang="it" aria-label={label}>
          {children}
        </article>
      </div>
    </>
  );
}
