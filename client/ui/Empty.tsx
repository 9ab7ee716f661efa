import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type EmptyProps = {
  readonly icon: IconName;
  /** What is not here. */
  readonly title: string;
  /** What to do: one sentence. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Where the page has no heading between this one and its own. */
  readonly topLevel?: boolean;
};

export function Empty({ icon, title, children, action, topLevel = false }: EmptyProps) {
  const Title = topLevel ? 'h2' : 'h3';
  return (
    <div className="empty">
      <Icon name={icon} />
      <Title>{title}</Title>
      <p>{children}</p>
      {action}
    </div>
  );
}
