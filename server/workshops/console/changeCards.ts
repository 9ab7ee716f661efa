import { never } from '../../../shared/kernel/assert.ts';
import type { ClusterId, ContributionId } from '../../../shared/kernel/ids.ts';
import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { isCluster } from '../clusterStore.ts';
import { changeContribution, heldContribution, isChained, raiseContribution } from '../contributionStore.ts';
import { settleSupports } from '../givenBack.ts';
import { tellOfCard } from '../tellOfCard.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Act = Extract<
  Facilitating,
  {
    readonly do:
      | 'hide_contribution'
      | 'show_contribution'
      | 'tag_contribution'
      | 'merge_contributions'
      | 'part_contributions'
      | 'group_contributions'
      | 'regroup_contributions';
  }
>;
type Doing = { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act };
type Held = NonNullable<Awaited<ReturnType<typeof heldContribution>>>;
type Changes = Parameters<typeof changeContribution>[3];

/** One card that an act names, as whoever acts saw it, and what becomes of it. */
type Named = {
  readonly id: ContributionId;
  readonly seen: number;
  readonly to: (card: Held) => Changes | Refused;
};

/** What becomes of cards in the console: none of them, or all that the act names. */
export async function changeCards(
  deps: WorkshopsDeps,
  tx: Transaction,
  doing: Doing,
): Promise<Done<null> | Refused> {
  const { actor, workshop, act } = doing;
  for (const group of new Set(groupsOf(act)))
    if (!(await isCluster(tx, workshop.id, group))) return refuse('not_found');
  const named = namedBy(deps, doing).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  /** Cards that hold one of these, or held it: they are other than they were, and nobody named them. */
  const left = new Set<ContributionId>();
  for (const { id, seen, to } of named) {
    const card = await heldContribution(tx, id);
    if (card === null || card.workshop !== workshop.id) return refuse('not_found');
    const changes = to(card);
    if ('refused' in changes) return changes;
    if (changes.mergedInto === id) return refuse('wrong_state');
    if (!(await changeContribution(tx, id, seen, changes))) return refuse('changed_meanwhile');
    for (const into of [card.mergedInto, changes.mergedInto ?? null])
      if (isOfMerging(act) && into !== null) left.add(into);
  }
  for (const into of intoBy(act)) {
    const card = await heldContribution(tx, into);
    if (card?.workshop !== workshop.id) return refuse('not_found');
    // Nobody would find what lies in one that is hidden.
    if (card.hiddenAt !== null) return refuse('wrong_state');
  }
  if (isOfMerging(act) && (await isChained(tx, workshop.id))) return refuse('wrong_state');
  for (const { id } of named) left.delete(id);
  for (const id of left) await raiseContribution(tx, id);
  const givers = standsOtherwise(act)
    ? await settleSupports(
        tx,
        named.map(({ id }) => id),
        workshop.supportBudget,
      )
    : [];
  return done(null, actsOf(doing, actor), () => {
    for (const id of [...named.map((one) => one.id), ...left])
      deps.background.run(() => tellOfCard(deps, id));
    for (const id of givers)
      deps.tellWorkshop(workshop.id, { to: 'participant', changed: true }, { participant: id });
  });
}

/** Whether cards come to stand by themselves, or cease to. */
function standsOtherwise(act: Act): boolean {
  return isOfMerging(act) || act.do === 'hide_contribution' || act.do === 'show_contribution';
}

function isOfMerging({ do: what }: Act): boolean {
  return what === 'merge_contributions' || what === 'part_contributions';
}

/** The cards into which an act puts others. */
function intoBy(act: Act): ReadonlySet<ContributionId> {
  if (act.do === 'merge_contributions') return new Set([act.into]);
  if (act.do !== 'part_contributions') return new Set();
  return new Set(act.contributions.flatMap(({ into }) => into ?? []));
}

/** The groups into which an act puts cards. */
function groupsOf(act: Act): readonly ClusterId[] {
  const into =
    act.do === 'group_contributions'
      ? [act.cluster]
      : act.do === 'regroup_contributions'
        ? act.contributions.map(({ cluster }) => cluster)
        : [];
  return into.filter((group) => group !== null);
}

function namedBy({ clock }: WorkshopsDeps, { actor, act }: Doing): readonly Named[] {
  switch (act.do) {
    case 'hide_contribution': {
      const hidden = { hiddenAt: clock.now(), hiddenBy: actor.person, hiddenReason: act.reason };
      const to = (card: Held) => (card.hiddenAt === null ? hidden : refuse('wrong_state'));
      return [{ id: act.contribution, seen: act.seen, to }];
    }
    case 'show_contribution': {
      const shown = { hiddenAt: null, hiddenBy: null, hiddenReason: null };
      const to = (card: Held) => (card.hiddenAt === null ? refuse('wrong_state') : shown);
      return [{ id: act.contribution, seen: act.seen, to }];
    }
    case 'tag_contribution':
      return [{ id: act.contribution, seen: act.seen, to: () => ({ tags: act.tags }) }];
    case 'merge_contributions': {
      // Two cards that hold others become one: what they held comes along, named.
      const named = new Set([act.into, ...act.others.map(({ contribution }) => contribution)]);
      const isFree = ({ mergedInto: into }: Held) => into === null || named.has(into);
      return [
        {
          id: act.into,
          seen: act.seen,
          to: (card) => (card.mergedInto === null ? {} : refuse('wrong_state')),
        },
        ...act.others.map(({ contribution, seen }) => ({
          id: contribution,
          seen,
          to: (card: Held) => (isFree(card) ? { mergedInto: act.into } : refuse('wrong_state')),
        })),
      ];
    }
    case 'part_contributions':
      return act.contributions.map(({ contribution, seen, into }) => ({
        id: contribution,
        seen,
        to: (card) => (card.mergedInto === null ? refuse('wrong_state') : { mergedInto: into }),
      }));
    case 'group_contributions':
      return act.contributions.map(({ contribution, seen }) => ({
        id: contribution,
        seen,
        to: () => ({ cluster: act.cluster }),
      }));
    case 'regroup_contributions':
      return act.contributions.map(({ contribution, seen, cluster }) => ({
        id: contribution,
        seen,
        to: () => ({ cluster }),
      }));
    default:
      return never(act);
  }
}

function actsOf({ workshop, act }: Doing, { person }: Actor) {
  if (act.do === 'hide_contribution')
    return [
      workshopActs.contributionHidden(workshop.id, person, {
        contribution: act.contribution,
        reason: act.reason,
      }),
    ];
  if (act.do === 'show_contribution')
    return [workshopActs.contributionShown(workshop.id, person, { contribution: act.contribution })];
  return [];
}
