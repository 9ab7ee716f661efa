import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';

/** The acts that take an act back, on the board as it is when they are asked for; null where somebody has changed it since. */
export type Inverse = (view: ConsoleView) => readonly Facilitating[] | null;

/** How an act is taken back, from what stood there before it; null where it stays: what all have heard, and what is on record for good. */
export function inverseOf(act: Facilitating, was: ConsoleView): Inverse | null {
  return ofCards(act, was) ?? ofGroups(act, was) ?? ofTheRoom(act, was);
}

function ofCards(act: Facilitating, was: ConsoleView): Inverse | null {
  switch (act.do) {
    case 'hide_contribution':
      return onCard(
        act.contribution,
        ({ hidden }) => hidden !== null,
        (contribution, seen) => ({
          do: 'show_contribution',
          contribution,
          seen,
        }),
      );
    case 'tag_contribution': {
      const before = was.cards.find(({ id }) => id === act.contribution);
      if (before === undefined) return null;
      return onCard(
        act.contribution,
        ({ tags }) => String(tags) === String(act.tags),
        (contribution, seen) => ({
          do: 'tag_contribution',
          contribution,
          tags: [...before.tags],
          seen,
        }),
      );
    }
    case 'merge_contributions':
      return (view) =>
        every(act.others, ({ contribution }) =>
          onCard(
            contribution,
            ({ standing }) => standing.kind === 'merged' && standing.into === act.into,
            (id, seen) => ({
              do: 'part_contribution',
              contribution: id,
              seen,
            }),
          )(view),
        );
    case 'group_contributions':
      return (view) =>
        every(act.contributions, ({ contribution }) => {
          const before = was.cards.find(({ id }) => id === contribution)?.cluster ?? null;
          return onCard(
            contribution,
            ({ cluster }) => cluster === act.cluster,
            (id, seen) => ({
              do: 'group_contributions',
              cluster: before,
              contributions: [{ contribution: id, seen }],
            }),
          )(view);
        });
    default:
      return null;
  }
}

function ofGroups(act: Facilitating, was: ConsoleView): Inverse | null {
  switch (act.do) {
    case 'add_cluster':
      return onCluster(
        act.cluster,
        ({ deleted }) => !deleted,
        (cluster, seen) => ({
          do: 'delete_cluster',
          cluster,
          deleted: true,
          seen,
        }),
      );
    case 'delete_cluster':
      return onCluster(
        act.cluster,
        ({ deleted }) => deleted === act.deleted,
        (cluster, seen) => ({
          do: 'delete_cluster',
          cluster,
          deleted: !act.deleted,
          seen,
        }),
      );
    case 'rename_cluster': {
      const before = was.clusters.find(({ id }) => id === act.cluster);
      if (before === undefined) return null;
      return onCluster(
        act.cluster,
        ({ title }) => title === act.title,
        (cluster, seen) => ({
          do: 'rename_cluster',
          cluster,
          title: before.title,
          seen,
        }),
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
        return [{ do: 'freeze_table', table: table.id, frozen: !act.frozen, seen: table.revision }];
      };
    case 'mute_participant':
      return (view) => {
        const one = view.participants.find(({ id }) => id === act.participant);
        if (one?.muted !== act.muted || one.removed) return null;
        return [{ do: 'mute_participant', participant: one.id, muted: !act.muted, seen: one.revision }];
      };
    case 'move_participant': {
      const from = was.participants.find(({ id }) => id === act.participant)?.table ?? null;
      return (view) => {
        const one = view.participants.find(({ id }) => id === act.participant);
        if (from === null || one?.table !== act.table || one.removed) return null;
        return [{ do: 'move_participant', participant: one.id, table: from, seen: one.revision }];
      };
    }
    default:
      return null;
  }
}

type Card = ConsoleView['cards'][number];
type Cluster = ConsoleView['clusters'][number];

function onCard(
  id: Card['id'],
  isAsLeft: (card: Card) => boolean,
  act: (id: Card['id'], seen: number) => Facilitating,
): Inverse {
  return ({ cards }) => {
    const card = cards.find((one) => one.id === id);
    return card !== undefined && isAsLeft(card) ? [act(id, card.revision)] : null;
  };
}

function onCluster(
  id: Cluster['id'],
  isAsLeft: (cluster: Cluster) => boolean,
  act: (id: Cluster['id'], seen: number) => Facilitating,
): Inverse {
  return ({ clusters }) => {
    const cluster = clusters.find((one) => one.id === id);
    return cluster !== undefined && isAsLeft(cluster) ? [act(id, cluster.revision)] : null;
  };
}

/** All of them, or none. */
function every<T>(
  things: readonly T[],
  inverse: (thing: T) => readonly Facilitating[] | null,
): readonly Facilitating[] | null {
  const acts = things.map(inverse);
  return acts.some((one) => one === null) ? null : acts.flatMap((one) => one ?? []);
}
