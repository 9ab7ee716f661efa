import type { RoundObservation, RoundRow } from '../../../shared/discussion/consultationApi.ts';
import { isSettled } from '../../../shared/discussion/observationState.ts';
import type { ConsultationRoundId, DocumentId, ObservationId } from '../../../shared/kernel/ids.ts';
import { toneOf } from '../../../shared/people/api.ts';
import { findAllInContent } from '../../../shared/text/anchor/anchorPlaces.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { type Observed, observedIn } from '../observedStore.ts';

type Deps = Pick<DiscussionDeps, 'db' | 'textNow'>;

/** Every observation of a round, section after section, each in the order in which they were made. */
export async function roundObservations(
  deps: Deps,
  round: ConsultationRoundId,
  documents: RoundRow['documents'],
): Promise<readonly RoundObservation[]> {
  const observed = Map.groupBy(await observedIn(deps.db, { round }), ({ document }) => document);
  const rows: RoundObservation[] = [];
  // One text after the other: twenty at once would stand in memory together.
  for (const { id } of documents) {
    const onIt = observed.get(id) ?? [];
    const lost = await lostOn(deps, id, onIt);
    rows.push(...onIt.map((one) => listed(one, lost.has(one.id))));
  }
  return rows;
}

/** Which of these wait and have lost their words in the text as it is now; it is read once for all of them. */
async function lostOn(
  { textNow }: Deps,
  document: DocumentId,
  observed: readonly Observed[],
): Promise<ReadonlySet<ObservationId>> {
  const anchored = observed.flatMap(({ id, anchor, state }) =>
    anchor === null || isSettled(state) ? [] : [{ id, anchor }],
  );
  const text = anchored.length === 0 ? null : await textNow(document);
  if (text === null) return new Set();
  const places = findAllInContent(
    text.content,
    anchored.map(({ anchor }) => anchor),
  );
  return new Set(anchored.flatMap(({ id }, at) => (places[at]?.kind === 'lost' ? [id] : [])));
}

function listed(observed: Observed, lost: boolean): RoundObservation {
  const { id, number, document, first, anchor, proposal, state, outcome, reply, revision } = observed;
  return {
    id,
    number,
    document,
    by: { person: first.person, name: first.name, office: first.office, tone: toneOf(first.person) },
    organisation: first.organisation ?? '',
    at: first.at.toISOString(),
    quote: anchor?.quote ?? null,
    words: first.words,
    proposal: proposal !== null,
    lost,
    state,
    outcome,
    reason: state === 'answered' ? (reply?.words ?? null) : null,
    revision,
    mergedInto: observed.mergedInto?.number ?? null,
  };
}
