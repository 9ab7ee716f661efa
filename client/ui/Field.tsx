import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

type FieldProps = Omit<ComponentProps<'input'>, 'className' | 'id' | 'aria-invalid' | 'aria-describedby'> & {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words; null when nothing is. */
  readonly error?: string | null;
  /** For what is written in signs rather than words. */
  readonly code?: boolean;
};

/** A plain HTML field with its label, its hint and its error: light enough for the landing page. */
export function Field({ label, hint, error = null, code = false, ...input }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : '';
  const errorId = error === null ? '' : `${id}-error`;
  const described = [errorId, hintId].filter(Boolean).join(' ');
  return (
    <div className={error === null ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
      <input
        {...input}
        id={id}
        className={code ? 'input signs' : 'input'}
        aria-invalid={error !== null}
        {...(described !== '' && { 'aria-describedby': described })}
      />
      {error !== null && (
        <span id={errorId} className="err">
          <Icon name="alert" />
          {error}
        </span>
      )}
    </div>
  );
}
