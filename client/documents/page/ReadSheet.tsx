import type { ReactNode, RefObject } from 'react';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  /** The tools of writing will stand above it in a moment: their place is kept, so that the text does not jump. */
  readonly toolsToCome?: boolean;
  readonly article?: RefObject<HTMLElement | null>;
  /** What stands on the sheet behind the text. */
  readonly aside?: ReactNode;
};

/** The sheet of paper for a text that is only read, or not yet written. */
export function ReadSheet({ label, children, toolsToCome = false, article, aside }: Props) {
  return (
    <>
      {toolsToCome && <div className="toolbar coming" aria-hidden="true" />}
      <div className="page">
        <article ref={article} className="prose" lang="it" aria-label={label} tabIndex={-1}>
          {children}
        </article>
        {aside}
      </div>
    </>
  );
}
