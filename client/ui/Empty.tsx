import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type EmptyProps = {
  readonly icon: IconName;
  /** What is not here. */
  readonly title: string;
  /** What to do: one sentence. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </div>
  );
}
