import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import { useShortcuts } from '../../platform/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useDesk } from './desk.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { StreamCard } from './StreamCard.tsx';

type Props = {
  readonly table: WorkshopTableId | null;
  readonly onTable: (table: WorkshopTableId | null) => void;
};

/** Contributions as they come, newest first: Space chooses, M merges, N makes a group of them. */
export function StreamPanel({ table, onTable }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { cards } = desk.view;
  const [picked, setPicked] = useState<ReadonlySet<ContributionId>>(new Set());
  const [grouping, setGrouping] = useState(false);
  const free = cards.filter(({ standing }) => standing.kind !== 'merged');
  const shown = free
    .filter((card) => table === null || card.table === table)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const chosen = free.filter(({ id, standing }) => picked.has(id) && standing.kind === 'shown');
  const waiting = free.filter(({ cluster, standing }) => cluster === null && standing.kind === 'shown');
  const merge = () => {
    // The most supported, and of those the first, keeps its words.
    const [into, ...others] = chosen.toSorted((a, b) => b.supports - a.supports || (a.at < b.at ? -1 : 1));
    if (into === undefined || others.length === 0) return;
    desk.try({
      do: 'merge_contributions',
      into: into.id,
      seen: into.revision,
      others: others.map(({ id, revision }) => ({ contribution: id, seen: revision })),
    });
    setPicked(new Set());
  };
  useStreamKeys(merge, () => setGrouping(true));
  const pick = ({ id }: ConsoleCard, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <section aria-labelledby="console-stream">
      <header>
        <h2 id="console-stream">{t(($) => $.console.stream.title)}</h2>
        <span className="count">{t(($) => $.console.stream.toGroup, { count: waiting.length })}</span>
        <span className="grow" />
        <TableFilter table={table} onTable={onTable} />
      </header>
      {chosen.length > 0 && (
        <ChosenBar
          count={chosen.length}
          onMerge={merge}
          onGroup={() => setGrouping(true)}
          onClear={() => setPicked(new Set())}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t(($) => $.console.stream.list)}>
        {shown.length === 0 && (
          <Empty icon="chat" title={t(($) => $.console.stream.empty)}>
            {t(($) => $.console.stream.emptyBody)}
          </Empty>
        )}
        {shown.map((card) => (
          <StreamCard
            key={card.id}
            card={card}
            picked={picked.has(card.id)}
            onPick={(on) => pick(card, on)}
          />
        ))}
      </section>
      {grouping && (
        <GroupDialog
          cards={chosen}
          onDone={() => {
            setPicked(new Set());
            setGrouping(false);
          }}
          onClose={() => setGrouping(false)}
        />
      )}
    </section>
  );
}

function TableFilter({ table, onTable }: Props) {
  const { t } = useTranslation();
  const { tables } = useDesk().view;
  const number = tables.find(({ id }) => id === table)?.number;
  const all = t(($) => $.console.stream.everyTable);
  const shown = number === undefined ? all : t(($) => $.console.stream.at, { number });
  return (
    <Menu
      className="btn quiet sm"
      name={`${t(($) => $.console.stream.filter)}: ${shown}`}
      face={
        <>
          {shown}
          <Icon name="down" />
        </>
      }
      groups={[
        {
          id: 'tables',
          entries: [
            { id: 'all', label: all, checked: table === null, run: () => onTable(null) },
            ...tables.map((one) => ({
              id: one.id,
              label: t(($) => $.console.stream.at, { number: one.number }),
              checked: table === one.id,
              run: () => onTable(one.id),
            })),
          ],
        },
      ]}
    />
  );
}

type ChosenProps = {
  readonly count: number;
  readonly onMerge: () => void;
  readonly onGroup: () => void;
  readonly onClear: () => void;
};

/** What can be done with the contributions that are chosen. */
function ChosenBar({ count, onMerge, onGroup, onClear }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <div className="act">
      <b>{t(($) => $.console.stream.chosen, { count })}</b>
      <span className="grow" />
      {count > 1 && (
        <Button size="sm" icon="merge" onClick={onMerge}>
          {t(($) => $.console.stream.merge)}
        </Button>
      )}
      <Button size="sm" onClick={onGroup}>
        {t(($) => $.console.stream.group)}
      </Button>
      <Button size="sm" tone="quiet" icon="x" aria-label={t(($) => $.console.stream.clear)} onClick={onClear}>
        {null}
      </Button>
    </div>
  );
}

function useStreamKeys(merge: () => void, group: () => void): void {
  const { t } = useTranslation();
  // The list of keys stands still while what they do moves with the choice.
  const [latest] = useState(() => ({ merge, group }));
  latest.merge = merge;
  latest.group = group;
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'M',
          label: t(($) => $.console.keys.merge),
          scope: 'page' as const,
          run: () => latest.merge(),
        },
        {
          keys: 'N',
          label: t(($) => $.console.keys.group),
          scope: 'page' as const,
          run: () => latest.group(),
        },
      ],
      [t, latest],
    ),
  );
}
