import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'plain' | 'ok' | 'warn' | 'no' | 'info';

type ChipProps = { readonly tone?: Tone; readonly icon: IconName; readonly children: ReactNode };

/** A state: sign and word, the colour comes last. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
