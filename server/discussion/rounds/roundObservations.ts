import type { RoundObservation, RoundRow } from '../../../shared/discussion/consultationApi.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { toneOf } from '../../../shared/people/api.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { observationsIn, type StoredObservation } from './roundObservationStore.ts';

/** Every observation of a round, section after section, each in the order in which they were made. */
export async function roundObservations(
  { db }: Pick<DiscussionDeps, 'db' | 'textNow'>,
  round: ConsultationRoundId,
  documents: RoundRow['documents'],
): Promise<readonly RoundObservation[]> {
  const made = Map.groupBy(await observationsIn(db, round), (row) => row.document);
  return documents.flatMap(({ id }) => (made.get(id) ?? []).map((row) => listed(row)));
}

function listed({ name, office, person, organisation, ...row }: StoredObservation): RoundObservation {
  return {
    id: row.id,
    number: row.number,
    document: row.document,
    by: { person, name, office, tone: toneOf(person) },
    organisation: organisation ?? '',
    at: row.at.toISOString(),
    quote: row.quote,
    words: row.hidden ? '' : row.words,
    proposal: row.proposal,
    lost: false,
    state: row.state,
    outcome: row.outcome,
    reason: row.reason,
    revision: row.revision,
    mergedInto: row.mergedInto,
  };
}
