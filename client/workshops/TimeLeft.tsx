import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimerView } from '../../shared/workshops/change.ts';
import { announce } from '../ui/announce.ts';

const spoken = [5, 1, 0];

/** Minutes and seconds that are left, drawn every second; said at five minutes, one, and none. */
export function TimeLeft({ timer }: { readonly timer: TimerView }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const before = useRef<number | null>(null);
  useEffect(() => {
    before.current = null;
    setNow(Date.now());
    if (timer.kind !== 'running') return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [timer]);
  const left = leftMs(timer, now);
  useEffect(() => {
    const last = before.current;
    before.current = left;
    if (last === null || left === null) return;
    const passed = spoken.find((minutes) => last > minutes * 60_000 && left <= minutes * 60_000);
    if (passed === undefined) return;
    announce(
      passed === 0 ? t(($) => $.console.timer.over) : t(($) => $.console.timer.said, { count: passed }),
    );
  }, [left, t]);
  if (left === null) return null;
  const seconds = Math.ceil(left / 1000);
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  return (
    <span className="timer" role="timer" aria-label={t(($) => $.console.timer.left, parts)}>
      {[parts.minutes, parts.seconds].map((part) => String(part).padStart(2, '0')).join(':')}
    </span>
  );
}

function leftMs(timer: TimerView, now: number): number | null {
  if (timer.kind === 'none') return null;
  return timer.kind === 'stopped' ? timer.leftMs : Math.max(0, Date.parse(timer.endsAt) - now);
}
