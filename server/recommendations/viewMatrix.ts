import { codeOf } from '../../shared/documents/code.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { MatrixRow, MatrixSection, MatrixView } from '../../shared/recommendations/matrix.ts';
import { barOf } from '../../shared/recommendations/planVote.ts';
import { grantedTo } from '../documents/grantStore.ts';
import { type Profile, profilesOf } from '../documents/profileStore.ts';
import { peopleOf } from '../people/personStore.ts';
import { linkPlaces } from './linkPlaces.ts';
import { type LinkRow, linksOf } from './linkStore.ts';
import { observationCounts } from './observationCounts.ts';
import { outcomeViews } from './outcomeStore.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { linkView, type Seen } from './viewLinks.ts';

/** Recommendations and the sections that carry them out, both ways, for whoever reads documents. */
export async function viewMatrix(deps: RecommendationsDeps, actor: Actor): Promise<Result<MatrixView>> {
  const { db } = deps;
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [profiles, links, granted, people] = await Promise.all([
    profilesOf(db, actor.district, { kind: 'recommendation' }),
    linksOf(db, actor.district),
    grantedTo(db, actor),
    peopleOf(db, actor.district),
  ]);
  const ids = profiles.map(({ id }) => id);
  const [outcomes, provenances, observations, places, inPlan] = await Promise.all([
    outcomeViews(db, ids),
    deps.provenances(db, ids),
    observationCounts(db, ids),
    linkPlaces(deps, links),
    deps.places(
      db,
      links.map(({ section }) => section),
    ),
  ]);
  const seen: Seen = {
    places,
    names: new Map(people.map(({ id, name }) => [id, name])),
    mayLinkIn: (section) =>
      can(actor, 'recommendation.link', { sameDistrict: true, granted: granted.has(section) }),
  };
  const byRecommendation = Map.groupBy(links, ({ recommendation }) => recommendation);
  const rows = profiles
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap((profile): readonly MatrixRow[] => {
      if (profile.kind !== 'recommendation') return [];
      const outcome = outcomes.get(profile.id) ?? null;
      const mine = (byRecommendation.get(profile.id) ?? []).map((link) => linkView(link, seen));
      const { state } = profile;
      // What stands outside the plan is not voted upon with it.
      const counted = mine.filter(({ takenBack, section }) => takenBack === null && inPlan.has(section));
      const standings = counted.map(({ standing }) => standing);
      return [
        {
          ...{ id: profile.id, title: profile.title, state, outcome },
          code: codeOf(profile) ?? '',
          expected: expectedIn(profile),
          links: mine,
          provenance: provenances.get(profile.id) ?? null,
          observations: observations.get(profile.id) ?? { received: 0, answered: 0 },
          bar: barOf({ state, outcome, standings }),
        },
      ];
    });
  return ok({ recommendations: rows, ...(await sectionsOf(deps, actor, rows, links)) });
}

/** As it says in its fields; what is there is what was parsed when it was written. */
function expectedIn({ fields }: Profile): readonly DocumentId[] {
  const said = fields['sections'];
  return Array.isArray(said) ? said : [];
}

/** The sections that are reached or asked for, in the order of the plan; those outside it last. */
async function sectionsOf(
  { db, places }: RecommendationsDeps,
  { district }: Actor,
  rows: readonly MatrixRow[],
  links: readonly LinkRow[],
): Promise<Pick<MatrixView, 'sections' | 'cycle'>> {
  const wanted = new Set([
    ...rows.flatMap(({ expected }) => expected),
    ...links.map(({ section }) => section),
  ]);
  const profiles = await profilesOf(db, district, { kind: 'plan_section' });
  const shown = profiles.filter(({ id }) => wanted.has(id));
  const stands = await places(
    db,
    profiles.map(({ id }) => id),
  );
  const sections = shown.map(({ id, title }) => ({ id, title, number: stands.get(id)?.number ?? null }));
  return {
    sections: sections.toSorted(inReadingOrder),
    cycle: [...stands.values()][0]?.cycle ?? null,
  };
}

function inReadingOrder(a: MatrixSection, b: MatrixSection): number {
  if (a.number === null || b.number === null)
    return Number(a.number === null) - Number(b.number === null) || a.title.localeCompare(b.title, 'it');
  return a.number.localeCompare(b.number, 'it', { numeric: true });
}
