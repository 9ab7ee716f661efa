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

/** Rows as they are drawn, from the largest: closer to each other, then in two columns. */
const fits = ['roomy', 'closer', 'two'] as const;

/** Takes the largest rows that all have room, and says how many have none: the list wraps those into a column out of sight. */
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
      const rows = [...current.children];
      const unseen = () => {
        const edge = current.getBoundingClientRect().right;
        return rows.filter((row) => row.getBoundingClientRect().left >= edge - 1).length;
      };
      for (const fit of fits) {
        current.dataset['fit'] = fit;
        if (unseen() === 0) break;
      }
      setHidden(unseen());
    };
    count();
    const watched = new ResizeObserver(count);
    watched.observe(current);
    return () => watched.disconnect();
  }, [list, clusters]);
  return hidden;
}
