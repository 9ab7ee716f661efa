import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';

/** The one act that takes an act back, on the board as it is when it is asked for; null where somebody has changed it since. */
export type Inverse = (view: ConsoleView) => Facilitating | null;

/** How an act is taken back, from what stood there before it; null where it stays: what is on record for good, and where all go together. */
export function inverseOf(act: Facilitating, was: ConsoleView): Inverse | null {
  return ofCards(act, was) ?? ofGroups(act, was) ?? ofTheRoom(act, was) ?? ofTheHall(act);
}

function ofCards(act: Facilitating, was: ConsoleView): Inverse | null {
  switch (act.do) {
    case 'hide_contribution':
      return onCard(
        act.contribution,
        ({ hidden }) => hidden !== null,
        (contribution, seen) => ({ do: 'show_contribution', contribution, seen }),
      );
    case 'tag_contribution': {
      const before = cardIn(was, act.contribution);
      if (before === undefined) return null;
      return onCard(
        act.contribution,
        ({ tags }) => String(tags) === String(act.tags),
        (contribution, seen) => ({ do: 'tag_contribution', contribution, tags: [...before.tags], seen }),
      );
    }
    case 'merge_contributions':
      return (view) => {
        const contributions = every(act.others, ({ contribution }) => {
          const card = cardIn(view, contribution);
          if (card === undefined || holderOf(card) !== act.into) return null;
          const before = cardIn(was, contribution);
          return { contribution, seen: card.revision, into: before ? holderOf(before) : null };
        });
        return contributions && { do: 'part_contributions', contributions };
      };
    case 'part_contributions':
      return merging(act, was);
    case 'group_contributions':
      return (view) => {
        const contributions = every(act.contributions, ({ contribution }) => {
          const card = cardIn(view, contribution);
          if (card === undefined || card.cluster !== act.cluster) return null;
          return { contribution, seen: card.revision, cluster: groupBefore(was, view, contribution) };
        });
        return contributions && { do: 'regroup_contributions', contributions };
      };
    default:
      return null;
  }
}

/** Cards that were parted from one are merged into it again. */
function merging(
  act: Extract<Facilitating, { readonly do: 'part_contributions' }>,
  was: ConsoleView,
): Inverse | null {
  const holders = new Set(
    act.contributions.map(({ contribution }) => {
      const before = cardIn(was, contribution);
      return before ? holderOf(before) : null;
    }),
  );
  const [into] = holders;
  if (holders.size !== 1 || into === null || into === undefined) return null;
  return (view) => {
    const holder = cardIn(view, into);
    const others = every(act.contributions, ({ contribution }) => {
      const card = cardIn(view, contribution);
      return card?.standing.kind === 'shown' ? { contribution, seen: card.revision } : null;
    });
    if (others === null || holder?.standing.kind !== 'shown') return null;
    return { do: 'merge_contributions', into, seen: holder.revision, others: [...others] };
  };
}

function ofGroups(act: Facilitating, was: ConsoleView): Inverse | null {
  switch (act.do) {
    case 'add_cluster':
      return (view) => {
        const group = view.clusters.find(({ id }) => id === act.cluster);
        const made = new Set(act.contributions.map(({ contribution }) => contribution));
        const inIt = view.cards.filter(({ cluster }) => cluster === act.cluster);
        // Another's card in it is another's act, and a card that has left it too.
        const isAsMade = inIt.length === made.size && inIt.every(({ id }) => made.has(id));
        if (group === undefined || group.deleted || group.recommendation !== null || !isAsMade) return null;
        const contributions = inIt.map(({ id, revision }) => ({
          contribution: id,
          seen: revision,
          cluster: groupBefore(was, view, id),
        }));
        return {
          do: 'delete_cluster',
          cluster: group.id,
          deleted: true,
          seen: group.revision,
          contributions,
        };
      };
    case 'delete_cluster':
      return onCluster(
        act.cluster,
        ({ deleted }) => deleted === act.deleted,
        (cluster, seen) => ({
          do: 'delete_cluster',
          cluster,
          deleted: !act.deleted,
          seen,
          contributions: [],
        }),
      );
    case 'rename_cluster': {
      const before = was.clusters.find(({ id }) => id === act.cluster);
      if (before === undefined) return null;
      return onCluster(
        act.cluster,
        ({ title }) => title === act.title.trim(),
        (cluster, seen) => ({ do: 'rename_cluster', cluster, title: before.title, seen }),
      );
    }
    default:
      return null;
  }
}

function ofTheRoom(act: Facilitating, was: ConsoleView): Inverse | null {
  switch (act.do) {
    case 'freeze_table':
      return (view) => {
        const table = view.tables.find(({ id }) => id === act.table);
        if (table?.frozen !== act.frozen) return null;
        return { do: 'freeze_table', table: table.id, frozen: !act.frozen, seen: table.revision };
      };
    case 'mute_participant':
      return onParticipant(
        act.participant,
        ({ muted }) => muted === act.muted,
        (participant, seen) => ({ do: 'mute_participant', participant, muted: !act.muted, seen }),
      );
    case 'move_participant': {
      const from = was.participants.find(({ id }) => id === act.participant)?.table ?? null;
      if (from === null) return null;
      return onParticipant(
        act.participant,
        ({ table }) => table === act.table,
        (participant, seen) => ({ do: 'move_participant', participant, table: from, seen }),
      );
    }
    case 'rename_participant': {
      const name = was.participants.find(({ id }) => id === act.participant)?.name ?? null;
      if (name === null) return null;
      return onParticipant(
        act.participant,
        (one) => one.name === act.name.trim(),
        (participant, seen) => ({ do: 'rename_participant', participant, name, seen }),
      );
    }
    default:
      return null;
  }
}

function ofTheHall(act: Facilitating): Inverse | null {
  switch (act.do) {
    case 'broadcast':
      return ({ course: { broadcast, revision: seen } }) =>
        broadcast?.words === act.words.trim() ? { do: 'take_back_broadcast', seen } : null;
    case 'close_door':
      return ({ doorClosed, course: { revision: seen } }) =>
        doorClosed === act.closed ? { do: 'close_door', closed: !act.closed, seen } : null;
    default:
      return null;
  }
}

type Card = ConsoleView['cards'][number];
type Cluster = ConsoleView['clusters'][number];
type Participant = ConsoleView['participants'][number];

function cardIn({ cards }: ConsoleView, id: Card['id']): Card | undefined {
  return cards.find((one) => one.id === id);
}

function holderOf({ standing }: Card): Card['id'] | null {
  return standing.kind === 'merged' ? standing.into : null;
}

/** The group that a card came from, if it is still there. */
function groupBefore(was: ConsoleView, now: ConsoleView, id: Card['id']): Cluster['id'] | null {
  const before = cardIn(was, id)?.cluster ?? null;
  return now.clusters.some((group) => group.id === before && !group.deleted) ? before : null;
}

function onCard(
  id: Card['id'],
  isAsLeft: (card: Card) => boolean,
  act: (id: Card['id'], seen: number) => Facilitating,
): Inverse {
  return (view) => onOne(cardIn(view, id), isAsLeft, act);
}

function onCluster(
  id: Cluster['id'],
  isAsLeft: (cluster: Cluster) => boolean,
  act: (id: Cluster['id'], seen: number) => Facilitating,
): Inverse {
  return ({ clusters }) =>
    onOne(
      clusters.find((one) => one.id === id),
      isAsLeft,
      act,
    );
}

function onParticipant(
  id: Participant['id'],
  isAsLeft: (participant: Participant) => boolean,
  act: (id: Participant['id'], seen: number) => Facilitating,
): Inverse {
  return ({ participants }) =>
    onOne(
      participants.find((one) => one.id === id && !one.removed),
      isAsLeft,
      act,
    );
}

function onOne<Thing extends { readonly id: string; readonly revision: number }>(
  thing: Thing | undefined,
  isAsLeft: (thing: Thing) => boolean,
  act: (id: Thing['id'], seen: number) => Facilitating,
): Facilitating | null {
  return thing !== undefined && isAsLeft(thing) ? act(thing.id, thing.revision) : null;
}

/** All of them, or null. */
function every<T, Named>(things: readonly T[], named: (thing: T) => Named | null): Named[] | null {
  const all = things.map(named);
  return all.some((one) => one === null) ? null : all.filter((one) => one !== null);
}
