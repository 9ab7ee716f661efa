import type { IconName } from '../../ui/Icon.tsx';
import type { ShownSeat } from './shownSeat.ts';

/** The sign and the class of each place: no two of one page share a sign, so that no colour is needed. */
export const placeLook: Record<ShownSeat['place'], { readonly icon: IconName; readonly className: string }> =
  {
    in_favour: { icon: 'check', className: 'f' },
    with_reservation: { icon: 'half', className: 'f' },
    against: { icon: 'x', className: 'c' },
    abstention: { icon: 'minus', className: 'a' },
    spoken: { icon: 'dot', className: 'a' },
    silent: { icon: 'clock', className: 'n' },
    absent: { icon: 'ring', className: 'x' },
    waiting: { icon: 'ring', className: 'x' },
  };
