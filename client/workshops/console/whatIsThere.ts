import type { TFunction } from 'i18next';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';

/** After a refusal: what stands now where she wanted to change something; null where the page shows it beside her hand. */
export function whatIsThere(t: TFunction, act: Facilitating, view: ConsoleView): string | null {
  if ('contribution' in act || 'contributions' in act || 'others' in act) {
    const there = ofCards(t, act, view);
    const isOfGroup = act.do === 'add_cluster' || act.do === 'delete_cluster';
    return there ?? (isOfGroup ? ofGroup(t, act.cluster, view) : null);
  }
  if ('participant' in act) return ofParticipant(t, act.participant, view);
  if ('cluster' in act) return ofGroup(t, act.cluster, view);
  if ('table' in act) {
    const table = view.tables.find(({ id }) => id === act.table);
    if (table === undefined) return null;
    const { number } = table;
    return t(($) => (table.frozen ? $.console.now.frozen : $.console.now.writing), { number });
  }
  const { state } = view.course;
  if (state.kind !== 'open') return null;
  return t(($) => $.console.now.phase, { phase: t(($) => $.console.phase.names[state.phase]) });
}

type OfCards = Extract<
  Facilitating,
  { readonly contribution: unknown } | { readonly contributions: unknown } | { readonly others: unknown }
>;

/** Enough of a card to know it by. */
const knownBy = 60;

/** The first that somebody else has made other than it was. */
function ofCards(t: TFunction, act: OfCards, view: ConsoleView): string | null {
  const named =
    'contribution' in act
      ? [{ contribution: act.contribution, seen: act.seen }]
      : 'others' in act
        ? [{ contribution: act.into, seen: act.seen }, ...act.others]
        : act.contributions;
  for (const { contribution, seen } of named) {
    const card = view.cards.find(({ id, revision }) => id === contribution && revision !== seen);
    if (card === undefined || isAsMade(act, card)) continue;
    const words = (card.hidden?.words ?? card.text).slice(0, knownBy);
    if (card.standing.kind === 'hidden') return t(($) => $.console.now.hidden, { words });
    if (card.standing.kind === 'merged') return t(($) => $.console.now.merged, { words });
    const group = view.clusters.find(({ id, deleted }) => id === card.cluster && !deleted);
    return group
      ? t(($) => $.console.now.grouped, { words, title: group.title })
      : t(($) => $.console.now.free, { words });
  }
  return null;
}

/** What she did herself is not what crossed her. */
function isAsMade(act: OfCards, { id, standing, cluster, tags, hidden }: ConsoleCard): boolean {
  switch (act.do) {
    case 'group_contributions':
    case 'add_cluster':
      return cluster === act.cluster;
    case 'merge_contributions':
      return id === act.into
        ? standing.kind === 'shown'
        : standing.kind === 'merged' && standing.into === act.into;
    case 'tag_contribution':
      return String(tags) === String(act.tags);
    case 'hide_contribution':
      return hidden !== null;
    default:
      return false;
  }
}

function ofParticipant(t: TFunction, id: string, view: ConsoleView): string | null {
  const one = view.participants.find((participant) => participant.id === id);
  if (one === undefined || one.name === null) return null;
  if (one.removed) return t(($) => $.console.now.removed, { name: one.name });
  const number = view.tables.find((table) => table.id === one.table)?.number;
  return number === undefined ? null : t(($) => $.console.now.seated, { name: one.name, number });
}

function ofGroup(t: TFunction, id: string | null, view: ConsoleView): string | null {
  const group = view.clusters.find((cluster) => cluster.id === id);
  if (group === undefined) return null;
  const { title } = group;
  return t(($) => (group.deleted ? $.console.now.deleted : $.console.now.group), { title });
}
