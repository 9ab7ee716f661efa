import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

type FormSheetProps = {
  readonly title: string;
  /** What is to be chosen here, in a sentence. */
  readonly hint?: string;
  /** What is wrong with the choice; null when nothing is. */
  readonly error?: string | null;
  readonly children: ReactNode;
};

/** One part of a form. */
export function FormSheet({ title, hint, error = null, children }: FormSheetProps) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id} {...(error !== null && { 'data-wrong': true })}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="in stack">
        {hint !== undefined && <p className="small muted">{hint}</p>}
        {children}
        {error !== null && (
          <p className="err" role="alert">
            <Icon name="alert" />
            {error}
          </p>
        )}
      </div>
    </section>
  );
}
