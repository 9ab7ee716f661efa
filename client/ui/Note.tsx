import { type ReactNode, useId } from 'react';
import type { Tone } from './Chip.tsx';
import { Icon, type IconName } from './Icon.tsx';

type NoteProps = {
  readonly tone?: Tone;
  /** The fact. */
  readonly title?: string;
  /** Why, and what is safe. */
  readonly children: ReactNode;
  /** One or two ways out. */
  readonly actions?: ReactNode;
  /** Read aloud when it appears, because it answers something the person has just done. */
  readonly spoken?: boolean;
};

const signs: Record<Tone, IconName> = {
  plain: 'info',
  info: 'info',
  ok: 'check',
  warn: 'alert',
  no: 'alert',
};

/** A fact, its cause and the way out. */
export function Note({ tone = 'plain', title, children, actions, spoken = false }: NoteProps) {
  const id = useId();
  return (
    <div
      className={tone === 'plain' ? 'note' : `note ${tone}`}
      role={spoken ? 'alert' : 'group'}
      {...(title && { 'aria-labelledby': id })}
    >
      <Icon name={signs[tone]} />
      <div className="grow">
        {title && (
          <p id={id} className="strong">
            {title}
          </p>
        )}
        <div>{children}</div>
        {actions && <div className="row wrap">{actions}</div>}
      </div>
    </div>
  );
}
