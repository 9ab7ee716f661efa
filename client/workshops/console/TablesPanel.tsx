import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { TableRow } from '../../../shared/workshops/board.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { BringBackDialog } from './BringBackDialog.tsx';
import { useDesk } from './desk.ts';
import { type Activity, activityOf } from './tableActivity.ts';

type Props = {
  readonly chosen: WorkshopTableId | null;
  readonly onChoose: (table: WorkshopTableId | null) => void;
};

/** Every table: who sits there, how much came from it, and whether it has gone quiet. */
export function TablesPanel({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const now = useMinute();
  return (
    <section aria-labelledby="console-tables">
      <header>
        <h2 id="console-tables">{t(($) => $.console.tables.title)}</h2>
        <span className="count">{view.tables.length}</span>
        <span className="grow" />
        <button
          type="button"
          className="btn quiet sm"
          aria-pressed={chosen === null}
          onClick={() => onChoose(null)}
        >
          {t(($) => $.console.tables.all)}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <ul className="tablist" tabIndex={0} aria-label={t(($) => $.console.tables.list)}>
        {view.tables.map((table) => (
          <Row
            key={table.id}
            table={table}
            activity={activityOf(view, table.id, now)}
            pressed={chosen === table.id}
            onPress={() => onChoose(chosen === table.id ? null : table.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly table: TableRow;
  readonly activity: Activity;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

function Row({ table, activity, pressed, onPress }: RowProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [bringing, setBringing] = useState(false);
  const { people, cards, spark } = activity;
  const { number, frozen, revision: seen } = table;
  const open = desk.view.course.state.kind === 'open';
  return (
    <li className="tabrow">
      <button type="button" className="tab" aria-pressed={pressed} onClick={onPress}>
        <span className="no">
          <span className="vh">{t(($) => $.console.tables.one, { number })}</span>
          <span aria-hidden="true">{number}</span>
        </span>
        <span>
          {t(($) => $.console.counts.people, { count: people })},{' '}
          {t(($) => $.console.counts.cards, { count: cards })}
        </span>
        <span className="spark" aria-hidden="true">
          {spark.map((height, bar) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars are places in time and never move
            <i key={bar} style={{ height }} />
          ))}
        </span>
        <Standing frozen={frozen} activity={activity} open={open} />
      </button>
      {open && (
        <Menu
          className="tb"
          face={<Icon name="more" />}
          name={t(($) => $.console.tables.acts, { number })}
          groups={[
            {
              id: 'text',
              entries: [
                {
                  id: 'freeze',
                  icon: 'lock',
                  label: t(($) => (frozen ? $.console.tables.unfreeze : $.console.tables.freeze)),
                  run: () => desk.try({ do: 'freeze_table', table: table.id, frozen: !frozen, seen }),
                },
                {
                  id: 'back',
                  icon: 'undo',
                  label: t(($) => $.console.tables.bringBack),
                  run: () => setBringing(true),
                },
              ],
            },
          ]}
        />
      )}
      {bringing && <BringBackDialog table={table} onClose={() => setBringing(false)} />}
    </li>
  );
}

type StandingProps = { readonly frozen: boolean; readonly activity: Activity; readonly open: boolean };

function Standing({ frozen, activity: { silent, isStill }, open }: StandingProps) {
  const { t } = useTranslation();
  if (frozen)
    return (
      <small>
        <Icon name="lock" /> {t(($) => $.console.tables.frozen)}
      </small>
    );
  if (silent === null) return <small>{t(($) => $.console.tables.quiet)}</small>;
  if (isStill && open)
    return (
      <small className="warn-t">
        <Icon name="alert" /> {t(($) => $.console.tables.still, { count: silent })}
      </small>
    );
  return (
    <small>
      {silent === 0 ? t(($) => $.console.tables.now) : t(($) => $.console.tables.ago, { count: silent })}
    </small>
  );
}

const tickMs = 15_000;

/** The time, often enough for minutes. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(tick);
  }, []);
  return now;
}
