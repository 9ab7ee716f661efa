import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimerView } from '../../shared/workshops/change.ts';
import { announce } from '../ui/announce.ts';
import { passedMinutes, timerLeft } from './timerLeft.ts';

/** What is left of the phase, drawn every second and said at five minutes, one, and none. */
export function useTimer(timer: TimerView, aheadMs: number): number | null {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  const left = timerLeft(timer, now + aheadMs);
  const before = useRef<{ readonly timer: TimerView; readonly left: number | null } | null>(null);
  useEffect(() => {
    setNow(Date.now());
    if (timer.kind !== 'running') return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [timer]);
  useEffect(() => {
    const last = before.current?.timer === timer ? before.current.left : null;
    before.current = { timer, left };
    const minutes = passedMinutes(last, left);
    if (minutes !== null)
      announce(
        minutes === 0 ? t(($) => $.table.timer.over) : t(($) => $.table.timer.left, { count: minutes }),
      );
  }, [timer, left, t]);
  return left;
}
