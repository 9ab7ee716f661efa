import type { TimerView } from '../../shared/workshops/change.ts';
import { Clock } from './Clock.tsx';
import { useTimer } from './useTimer.ts';

type Props = {
  readonly timer: TimerView;
  /** How much later it is on the server than here, in milliseconds. */
  readonly aheadMs: number;
};

/** What is left of the phase, where there is a timer. */
export function TimeLeft({ timer, aheadMs }: Props) {
  const leftMs = useTimer(timer, aheadMs);
  return leftMs === null ? null : <Clock leftMs={leftMs} />;
}
