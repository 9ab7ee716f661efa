import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/Icon.tsx';

type ChoiceSheetProps = {
  readonly title: string;
  readonly hint: string;
  /** What is wrong with the choice; null when nothing is. */
  readonly error: string | null;
  readonly children: ReactNode;
};

/** One part of the form, in which at least one thing has to be chosen. */
export function ChoiceSheet({ title, hint, error, children }: ChoiceSheetProps) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id} {...(error !== null && { 'data-wrong': true })}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="in stack">
        <p className="small muted">{hint}</p>
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
