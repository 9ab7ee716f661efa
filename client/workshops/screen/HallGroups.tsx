import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenView } from '../../../shared/workshops/screen.ts';

type Props = {
  readonly clusters: ScreenView['clusters'];
  readonly what: 'supports' | 'preferences';
};

/** Groups with what each has; a wall does not scroll, so those that do not fit are counted below. */
export function HallGroups({ clusters, what }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const hidden = useUnseen(list, clusters);
  if (clusters.length === 0) return <p className="none">{t(($) => $.screen.noGroups)}</p>;
  const most = Math.max(1, ...clusters.map((group) => group[what] ?? 0));
  return (
    <>
      <ol
        ref={list}
        className="cl"
        aria-label={t(($) => (what === 'supports' ? $.screen.bySupports : $.screen.byPreferences))}
      >
        {clusters.map((group, place) => {
          const count = group[what] ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one title, and none has an id here
            <li key={`${place} ${group.title}`}>
              <span>{group.title}</span>
              <span className="b" aria-hidden="true">
                <i style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className="n">{count}</span>
            </li>
          );
        })}
      </ol>
      {hidden > 0 && <p className="others">{t(($) => $.screen.others, { count: hidden })}</p>}
    </>
  );
}

/** How many rows a wall has no room for: the list wraps them into a column that is out of sight. */
function useUnseen(
  list: { readonly current: HTMLOListElement | null },
  clusters: ScreenView['clusters'],
): number {
  const [hidden, setHidden] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups are other rows
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const count = () => {
      const rows = [...current.children].filter((row) => row instanceof HTMLElement);
      const first = rows[0]?.offsetLeft;
      setHidden(rows.filter(({ offsetLeft }) => offsetLeft !== first).length);
    };
    count();
    const watched = new ResizeObserver(count);
    watched.observe(current);
    return () => watched.disconnect();
  }, [list, clusters]);
  return hidden;
}
