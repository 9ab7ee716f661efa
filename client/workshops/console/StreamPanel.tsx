import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { ContributionKind } from '../../../shared/workshops/contribution.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { CalmList } from './CalmList.tsx';
import { useDesk } from './desk.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { StreamCard } from './StreamCard.tsx';
import { StreamFilters } from './StreamFilters.tsx';
import { useCalm, useStream } from './useStream.ts';
import { useStreamKeys } from './useStreamKeys.ts';

type Props = {
  readonly table: WorkshopTableId | null;
  readonly onTable: (table: WorkshopTableId | null) => void;
};

/** Contributions as they come, newest first: Space chooses, M merges, N makes a group of them. */
export function StreamPanel({ table, onTable }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { cards } = desk.view;
  const [kind, setKind] = useState<ContributionKind | null>(null);
  const [words, setWords] = useState('');
  const [like, setLike] = useState<ContributionId | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<ContributionId>>(new Set());
  const [grouping, setGrouping] = useState(false);
  const sought = { table, kind, words, like };
  const { free, alike, shown } = useStream(cards, sought);
  const calm = useCalm(shown, sought);
  const { numbers, groups, hiders } = lookedUp(desk.view);
  const chosen = free.filter(({ id, standing }) => picked.has(id) && standing.kind === 'shown');
  const waiting = free.filter(
    ({ cluster, standing }) => standing.kind === 'shown' && !(cluster !== null && groups.has(cluster)),
  );
  const merge = () => {
    const act = mergeOf(chosen, cards);
    if (act === null) return announce(t(($) => $.console.stream.mergeOne));
    desk.try(act);
    setPicked(new Set());
  };
  useStreamKeys(merge, () => setGrouping(true));
  const pick = useCallback(
    (id: ContributionId, on: boolean) =>
      setPicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    [],
  );
  const likened = like === null ? undefined : free.find(({ id }) => id === like);
  return (
    <section aria-labelledby="console-stream">
      <header>
        <h2 id="console-stream">{t(($) => $.console.stream.title)}</h2>
        <span className="count">{t(($) => $.console.stream.toGroup, { count: waiting.length })}</span>
      </header>
      <div className="seek">
        <SearchField label={t(($) => $.console.stream.find)} value={words} onChange={setWords} />
        <StreamFilters table={table} onTable={onTable} kind={kind} onKind={setKind} />
      </div>
      {chosen.length > 0 && (
        <ChosenBar
          count={chosen.length}
          onMerge={merge}
          onGroup={() => setGrouping(true)}
          onClear={() => setPicked(new Set())}
        />
      )}
      {likened && <AlikeBar to={likened} onAll={() => setLike(null)} />}
      {calm.fresh > 0 && (
        <div className="act fresh">
          <Button size="sm" icon="up" onClick={calm.showFresh}>
            {t(($) => $.console.stream.fresh, { count: calm.fresh })}
          </Button>
        </div>
      )}
      <CalmList label={t(($) => $.console.stream.list)} onBegin={calm.begin} onEnd={calm.end}>
        {calm.cards.length === 0 && <NothingHere none={free.length === 0} />}
        {calm.cards.map((card) => (
          <StreamCard
            key={card.id}
            card={card}
            number={numbers.get(card.table) ?? 0}
            group={(card.cluster && groups.get(card.cluster)) ?? null}
            hider={(card.hidden && hiders.get(card.hidden.by)) ?? null}
            picked={picked.has(card.id)}
            alike={alike.has(card.id)}
            onPick={pick}
            onAlike={setLike}
          />
        ))}
      </CalmList>
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

/** What a card says of other things by their ids. */
function lookedUp({ tables, clusters, workshop }: ConsoleView) {
  return {
    numbers: new Map(tables.map(({ id, number }) => [id, number])),
    groups: new Map(clusters.flatMap(({ id, deleted, title }) => (deleted ? [] : [[id, title]]))),
    hiders: new Map(workshop.facilitators.map(({ id, name }) => [id, name])),
  };
}

/** The most supported, and of those the first, keeps its words; what the others held comes along. */
function mergeOf(chosen: readonly ConsoleCard[], cards: readonly ConsoleCard[]): Facilitating | null {
  const [into, ...others] = chosen.toSorted((a, b) => b.supports - a.supports || (a.at < b.at ? -1 : 1));
  if (into === undefined || others.length === 0) return null;
  const held = new Set(others.flatMap(({ holds }) => holds));
  const all = [...others, ...cards.filter(({ id }) => held.has(id))];
  return {
    do: 'merge_contributions',
    into: into.id,
    seen: into.revision,
    others: all.map(({ id, revision }) => ({ contribution: id, seen: revision })),
  };
}

/** Which card the shown ones resemble. */
function AlikeBar({ to, onAll }: { readonly to: ConsoleCard; readonly onAll: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="act">
      <span className="alike">{t(($) => $.console.stream.alikeShown, { words: to.text.slice(0, 60) })}</span>
      <Button size="sm" onClick={onAll}>
        {t(($) => $.console.stream.alikeAll)}
      </Button>
    </div>
  );
}

function NothingHere({ none }: { readonly none: boolean }) {
  const { t } = useTranslation();
  return (
    <Empty icon="chat" title={t(($) => (none ? $.console.stream.empty : $.console.stream.none))}>
      {t(($) => (none ? $.console.stream.emptyBody : $.console.stream.noneBody))}
    </Empty>
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
