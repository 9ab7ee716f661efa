import { must } from '../../../shared/kernel/assert.ts';
import type { ClusterId, ContributionId, DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type {
  RecapContribution,
  RecapGroup,
  RecapRecommendation,
  RecapStanding,
  RecapView,
} from '../../../shared/workshops/recap.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import { outcomeViews } from '../../recommendations/outcomeStore.ts';
import { passagesOf } from '../../recommendations/passagesOf.ts';
import { cardsOfRecap } from '../cardStore.ts';
import { clusterOf } from '../clusterStore.ts';
import { participantOf } from '../participantStore.ts';
import { positionsOf } from '../positionStore.ts';
import { readRecapToken } from '../recapToken.ts';
import { recommendedAs } from '../recommendedStore.ts';
import { namesUntil, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'recapSecret' | 'places' | 'lookInto'>;

/** What became of what this participant wrote. Whoever holds the link reads it: it names nobody but herself. */
export async function viewRecap(deps: Deps, token: string): Promise<Result<RecapView>> {
  const { db } = deps;
  const id = readRecapToken(deps.recapSecret, token);
  const me = id === null ? null : await participantOf(db, id);
  if (me === null) return refuse('recap_unknown');
  const [workshop, district, { own, others }] = await Promise.all([
    workshopOf(db, me.workshop),
    servedDistrict(db),
    cardsOfRecap(db, me.id),
  ]);
  const attended = must(workshop, 'whoever takes part takes part in something');
  const { theme, venue, startsAt, state } = attended;
  const until = me.guestId === null || me.name === null ? null : namesUntil(attended);
  const into = new Map(others.map((card) => [card.id, card]));
  const cards = own.map((card) => ({ card, cluster: clusterOfCard(card, into) }));
  const groups = await groupsOf(deps, new Set(cards.flatMap(({ cluster }) => cluster ?? [])));
  return ok({
    theme,
    venue,
    district: must(district, 'a server has a district').name,
    startsAt: startsAt.toISOString(),
    ended: state.kind === 'ended',
    name: me.name,
    nameUntil: until?.toISOString() ?? null,
    contributions: cards.map(({ card, cluster }) =>
      contributionOf(card, into, cluster === null ? null : (groups.get(cluster) ?? null)),
    ),
  });
}

type Others = ReadonlyMap<ContributionId, ConsoleCard>;

/** What was merged is where the other one is. */
function clusterOfCard(card: ConsoleCard, into: Others): ClusterId | null {
  if (card.standing.kind === 'hidden') return null;
  if (card.standing.kind === 'shown') return card.cluster;
  return into.get(card.standing.into)?.cluster ?? card.cluster;
}

function contributionOf(card: ConsoleCard, into: Others, group: RecapGroup | null): RecapContribution {
  const { id, kind, text, bringer, supports } = card;
  return {
    id,
    kind,
    text,
    onBehalf: bringer.by === 'on_behalf',
    supports,
    standing: standingOf(card, into),
    group,
  };
}

function standingOf({ standing, hidden }: ConsoleCard, into: Others): RecapStanding {
  switch (standing.kind) {
    case 'shown':
      return standing;
    case 'merged': {
      const other = into.get(standing.into);
      return { kind: 'merged', into: other === undefined || other.text === '' ? null : other.text };
    }
    case 'hidden':
      return { kind: 'hidden', reason: hidden?.reason ?? '' };
  }
}

async function groupsOf(deps: Deps, ids: ReadonlySet<ClusterId>) {
  const { db } = deps;
  const found = await Promise.all([...ids].map((id) => clusterOf(db, id)));
  const clusters = found.filter((one) => one !== null).filter(({ deleted }) => !deleted);
  const documents = clusters.flatMap(({ recommendation }) => recommendation ?? []);
  const [recommended, outcomes, passages] = await Promise.all([
    recommendedAs(db, documents),
    outcomeViews(db, documents),
    passagesOf(deps, documents),
  ]);
  const recommendationOf = (id: DocumentId): RecapRecommendation | null => {
    const named = recommended.get(id);
    if (named === undefined) return null;
    const answer = outcomes.get(id) ?? null;
    const outcome = answer && {
      outcome: answer.outcome,
      reason: answer.reason,
      act: answer.act,
      at: answer.at,
    };
    return { ...named, outcome, passages: passages.get(id) ?? [] };
  };
  const groups = clusters.map(async ({ id, title, recommendation }): Promise<[ClusterId, RecapGroup]> => {
    const positions = await positionsOf(db, id);
    return [
      id,
      {
        title,
        recommendation: recommendation && recommendationOf(recommendation),
        positions: positions.map(({ words, people }) => ({ words, people })),
      },
    ];
  });
  return new Map(await Promise.all(groups));
}
