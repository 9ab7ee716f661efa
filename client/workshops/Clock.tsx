import { useTranslation } from 'react-i18next';
import { clockOf } from './timerLeft.ts';

/** Minutes and seconds that are left. */
export function Clock({ leftMs }: { readonly leftMs: number }) {
  const { t } = useTranslation();
  const { minutes, seconds } = clockOf(leftMs);
  return (
    <span
      className="timer"
      role="timer"
      aria-label={t(($) => $.table.timer.name, { count: minutes, seconds })}
    >
      {[minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')}
    </span>
  );
}
