import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type CheckboxProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** Its words are for the ear only: in a row of a table, which says them already. */
  readonly bare?: boolean;
  /** Some of what it stands for is chosen, and some is not. */
  readonly partly?: boolean;
};

/** The browser's own box, with its words. */
export function Checkbox({ checked, onChange, children, bare = false, partly = false }: CheckboxProps) {
  return (
    <label className={bare ? 'tick bare' : 'tick'}>
      <input
        type="checkbox"
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = partly;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {bare ? <VisuallyHidden>{children}</VisuallyHidden> : <span>{children}</span>}
    </label>
  );
}
