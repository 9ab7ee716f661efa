import type { ContributionId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';

type Seen = { readonly contribution: ContributionId; readonly seen: number };

/**
 * An act on cards that was refused because a card had changed, with what is there now, if nothing but its supports has:
 * while a hall votes every card changes each second, and that undoes nobody. Null where somebody has done something to it.
 */
export function seenAgain(act: Facilitating, was: ConsoleView, now: ConsoleView): Facilitating | null {
  const fresh = <Named extends Seen>(named: Named): Named | null => {
    const before = was.cards.find(({ id }) => id === named.contribution);
    const card = now.cards.find(({ id }) => id === named.contribution);
    if (before === undefined || card === undefined || before.revision !== named.seen) return null;
    return said(before) === said(card) ? { ...named, seen: card.revision } : null;
  };
  const all = <Named extends Seen>(named: readonly Named[]): Named[] | null => {
    const found = named.map(fresh).filter((one) => one !== null);
    return found.length === named.length ? found : null;
  };
  switch (act.do) {
    case 'hide_contribution':
    case 'show_contribution':
    case 'tag_contribution':
      return fresh(act);
    case 'merge_contributions': {
      const into = fresh({ contribution: act.into, seen: act.seen });
      const others = all(act.others);
      return into && others && { ...act, seen: into.seen, others };
    }
    case 'part_contributions': {
      const contributions = all(act.contributions);
      return contributions && { ...act, contributions };
    }
    case 'group_contributions': {
      const contributions = all(act.contributions);
      return contributions && { ...act, contributions };
    }
    case 'regroup_contributions': {
      const contributions = all(act.contributions);
      return contributions && { ...act, contributions };
    }
    case 'add_cluster': {
      const contributions = all(act.contributions);
      return contributions && { ...act, contributions };
    }
    case 'delete_cluster': {
      const group = now.clusters.find(({ id }) => id === act.cluster);
      const contributions = all(act.contributions);
      return contributions && group?.revision === act.seen ? { ...act, contributions } : null;
    }
    default:
      return null;
  }
}

/** All that a facilitator can change of a card. */
function said({ text, tags, standing, cluster, hidden, holds }: ConsoleCard): string {
  return JSON.stringify([text, tags, standing, cluster, hidden?.reason ?? null, holds]);
}
