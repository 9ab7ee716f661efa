import { must } from '../../../shared/kernel/assert.ts';
import type { ClusterId, ContributionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type {
  RecapContribution,
  RecapGroup,
  RecapStanding,
  RecapView,
} from '../../../shared/workshops/recap.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import { outcomeOf } from '../../recommendations/outcomeStore.ts';
import { clusterOf } from '../clusterStore.ts';
import { cardsOfRecap } from '../contributionStore.ts';
import { positionsOf } from '../originStore.ts';
import { participantOf } from '../participantStore.ts';
import { readRecapToken } from '../recapToken.ts';
import { recommendedAs } from '../recommendedStore.ts';
import { workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'recapSecret'>;

/** What became of what this participant wrote. Whoever holds the link reads it: it names nobody but herself. */
export async function viewRecap({ db, recapSecret }: Deps, token: string): Promise<Result<RecapView>> {
  const id = readRecapToken(recapSecret, token);
  const me = id === null ? null : await participantOf(db, id);
  if (me === null) return refuse('recap_unknown');
  const [workshop, district, { own, others }] = await Promise.all([
    workshopOf(db, me.workshop),
    servedDistrict(db),
    cardsOfRecap(db, me.id),
  ]);
  const { theme, venue, startsAt, state } = must(workshop, 'whoever takes part takes part in something');
  const into = new Map(others.map((card) => [card.id, card]));
  const cards = own.map((card) => ({ card, cluster: clusterOfCard(card, into) }));
  const groups = await groupsOf({ db }, new Set(cards.flatMap(({ cluster }) => cluster ?? [])));
  return ok({
    theme,
    venue,
    district: must(district, 'a server has a district').name,
    startsAt: startsAt.toISOString(),
    ended: state.kind === 'ended',
    name: me.name,
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

async function groupsOf({ db }: Pick<Deps, 'db'>, ids: ReadonlySet<ClusterId>) {
  const found = await Promise.all([...ids].map((id) => clusterOf(db, id)));
  const clusters = found.filter((one) => one !== null).filter(({ deleted }) => !deleted);
  const recommended = await recommendedAs(
    db,
    clusters.flatMap(({ recommendation }) => recommendation ?? []),
  );
  const groups = clusters.map(async ({ id, title, recommendation }): Promise<[ClusterId, RecapGroup]> => {
    const named = recommendation === null ? undefined : recommended.get(recommendation);
    const [positions, answer] = await Promise.all([
      positionsOf(db, id),
      recommendation === null ? null : outcomeOf(db, recommendation),
    ]);
    const outcome = answer && {
      outcome: answer.outcome,
      reason: answer.reason,
      act: answer.act,
      at: answer.at,
    };
    return [
      id,
      {
        title,
        recommendation: named === undefined ? null : { ...named, outcome },
        positions: positions.map(({ words, people }) => ({ words, people })),
      },
    ];
  });
  return new Map(await Promise.all(groups));
}
