import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { documentProfile, version } from '../../drizzle/schema/documents.ts';
import { recommendationLink } from '../../drizzle/schema/recommendations.ts';
import { document } from '../../drizzle/schema/sync.ts';
import { readVersion } from '../../shared/documents/canonicalVersion.ts';
import { codeOf } from '../../shared/documents/code.ts';
import type { RecommendationStanding } from '../../shared/documents/recommendationLife.ts';
import type { DistrictId, DocumentId, VersionId } from '../../shared/kernel/ids.ts';
import { ok, type RefusedOver, refuse } from '../../shared/kernel/result.ts';
import { type LinkStanding, standingOfPlace } from '../../shared/recommendations/link.ts';
import { isValidated, planVoteBarOf } from '../../shared/recommendations/planVote.ts';
import { findAllInContent } from '../../shared/text/anchor/anchorPlaces.ts';
import type { PlanVoteGuard } from '../decisions/planVoteGuard.ts';
import type { Transaction } from '../platform/database.ts';
import { outcomeViews } from './outcomeStore.ts';

/**
 * Fills the port of `decisions`: what the workshops asked for has its answer, and what the mayors took up stands in the
 * versions that they are about to vote upon. Their bytes say so: the texts as stored need not be looked into.
 */
export const planVoteGuard: PlanVoteGuard = async (tx, of, versions) => {
  const recommendations = await heldRecommendations(tx, of);
  const [outcomes, standings] = await Promise.all([
    outcomeViews(
      tx,
      recommendations.map(({ id }) => id),
    ),
    standingsIn(tx, versions),
  ]);
  const waiting = recommendations.flatMap(({ id, state, title, number }): readonly RefusedOver[] => {
    const outcome = outcomes.get(id) ?? null;
    const bar = planVoteBarOf({ state, outcome, standings: standings.get(id) ?? [] });
    if (bar === null) return [];
    const label = `${codeOf({ kind: 'recommendation', number }) ?? ''} ${title}`.trim();
    const answers = bar === 'outcome' || bar === 'reason';
    return [{ label, href: answers ? `/documenti/${id}` : `/raccomandazioni?scelta=${id}`, why: bar }];
  });
  return waiting.length === 0 ? ok(null) : refuse('recommendations_waiting', waiting);
};

/** Those that are validated, held so that none of them moves on until the round is open. */
async function heldRecommendations(tx: Transaction, of: DistrictId) {
  const rows = await tx
    .select({
      id: documentProfile.document,
      state: documentProfile.state,
      title: documentProfile.title,
      number: documentProfile.number,
    })
    .from(documentProfile)
    .innerJoin(document, eq(document.id, documentProfile.document))
    .where(and(eq(document.district, of), eq(documentProfile.kind, 'recommendation')))
    .orderBy(asc(documentProfile.number))
    .for('share', { of: documentProfile });
  return rows.flatMap((row) => {
    // A state is only ever stored beside the kind to whose life it belongs.
    const state = row.state as RecommendationStanding['state'];
    return isValidated(state) ? [{ ...row, state }] : [];
  });
}

/** Of the links on these versions, by recommendation, whether their words stand there. */
async function standingsIn(
  tx: Transaction,
  versions: readonly VersionId[],
): Promise<ReadonlyMap<DocumentId, readonly LinkStanding[]>> {
  if (versions.length === 0) return new Map();
  const rows = await tx
    .select({
      recommendation: recommendationLink.recommendation,
      anchor: recommendationLink.anchor,
      version: version.id,
      bytes: version.content,
    })
    .from(recommendationLink)
    .innerJoin(version, eq(version.document, recommendationLink.section))
    .where(and(inArray(version.id, [...versions]), isNull(recommendationLink.takenBackAt)));
  const found = [...Map.groupBy(rows, (row) => row.version).values()].flatMap((links) => {
    const bytes = links[0]?.bytes ?? null;
    const anchors = links.map(({ anchor }) => anchor);
    const places = bytes === null ? [] : findAllInContent(readVersion(bytes).content, anchors);
    return links.map(({ recommendation }, index) => {
      const place = places[index] ?? { kind: 'lost' as const };
      // What stands several times alike stands.
      return { recommendation, standing: place.kind === 'unclear' ? 'found' : standingOfPlace(place) };
    });
  });
  return new Map(
    [...Map.groupBy(found, ({ recommendation }) => recommendation)].map(([id, links]) => [
      id,
      links.map(({ standing }) => standing),
    ]),
  );
}
