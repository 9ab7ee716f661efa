import type { DiscussionView, ObservationView, ObservingView, Signed } from '../../shared/discussion/api.ts';
import {
  accepting,
  answering,
  assigning,
  merging,
  reattaching,
  reopening,
  resolving,
  separating,
} from '../../shared/discussion/threadRules.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { fullName } from '../../shared/people/organisation.ts';
import { readable } from '../documents/rights.ts';
import { peopleOf } from '../people/personStore.ts';
import { organisationsOf } from '../people/territoryStore.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { type EntryRow, threadsOn } from './entryStore.ts';
import { factsOf } from './foundObservation.ts';
import { type ObservationRow, observationsOn } from './observationStore.ts';
import { mayComment, mayObserve, openRound, type Voice, voiceOn } from './rights.ts';
import { signedBy, viewEntry } from './viewEntry.ts';

/** What was observed on a text, all of it, as one reader sees it. A few questions, however many there are. */
export async function viewDiscussion(
  deps: DiscussionDeps,
  actor: Actor,
  document: DocumentId,
): Promise<Result<DiscussionView>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  const [voice, rows, threads, names] = await Promise.all([
    voiceOn(deps.db, actor, found.value),
    observationsOn(deps.db, document),
    threadsOn(deps.db, document),
    namesIn(deps, actor),
  ]);
  const now = deps.clock.now();
  const seen: Seen = {
    voice,
    now,
    names,
    threads,
    byId: new Map(rows.map((row) => [row.id, row])),
    merged: Map.groupBy(rows, (row) => row.mergedInto),
  };
  return ok({
    observations: rows.map((row) => viewObservation(row, seen)),
    observing: observingView(voice, now),
    round: roundView(voice),
  });
}

/** What all views of one answer are made of. */
type Seen = {
  readonly voice: Voice;
  readonly now: Date;
  /** Of people and organisations of the district, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly threads: ReadonlyMap<ObservationId, readonly EntryRow[]>;
  readonly byId: ReadonlyMap<ObservationId, ObservationRow>;
  readonly merged: ReadonlyMap<ObservationId | null, readonly ObservationRow[]>;
};

function viewObservation(row: ObservationRow, seen: Seen): ObservationView {
  const { voice, names, now } = seen;
  const thread = seen.threads.get(row.id) ?? [];
  const merged = seen.merged.get(row.id) ?? [];
  const into = row.mergedInto === null ? null : must(seen.byId.get(row.mergedInto), 'it was merged here');
  const isHidden = thread[0]?.hiddenAt !== null;
  return {
    id: row.id,
    number: row.number,
    round: roundOf(row, voice),
    anchor: row.anchor,
    // Words of whoever proposed them: hidden with hers.
    proposal: isHidden ? null : row.proposal,
    state: row.state,
    outcome: into === null ? row.outcome : into.outcome,
    mergedInto: into && { id: into.id, number: into.number },
    merged: merged.map((one) => ({ id: one.id, number: one.number, by: makerOf(one.id, seen) })),
    assigned: assignedView(row, voice.actor, names),
    entries: thread.map((entry) => viewEntry(entry, { thread, row, actor: voice.actor, names, now })),
    revision: row.revision,
    may: mayView({ voice, row, thread, merged }, isHidden),
  };
}

function mayView(found: Parameters<typeof factsOf>[0], isHidden: boolean): ObservationView['may'] {
  const facts = factsOf(found);
  const answer = answering(facts).ok;
  return {
    comment: mayComment(found.voice, found.row.round),
    answer,
    resolve: resolving(facts).ok,
    reopen: reopening(facts).ok,
    accept: accepting(facts).ok && found.row.proposal !== null && !isHidden,
    reattach: reattaching(facts).ok,
    merge: merging(facts).ok,
    separate: separating(facts).ok,
    assign: assigning(facts).ok,
    hide: facts.answers,
  };
}

function observingView(voice: Voice, now: Date): ObservingView {
  const may = mayObserve(voice, now);
  if (may.ok) return { may: true, why: null };
  const why = may.refused;
  return why === 'not_invited' || why === 'consultation_over' || why === 'wrong_state'
    ? { may: false, why }
    : { may: false, why: 'forbidden' };
}

function roundView(voice: Voice): DiscussionView['round'] {
  const round = openRound(voice);
  if (round === null) return null;
  const { id, number, deadline, instructions } = round;
  return { id, number, deadline: deadline.toISOString(), instructions };
}

function roundOf(row: ObservationRow, { rounds }: Voice): ObservationView['round'] {
  const round = rounds.find(({ id }) => id === row.round);
  return round === undefined ? null : { id: round.id, number: round.number };
}

function makerOf(id: ObservationId, { threads }: Seen): Signed {
  return signedBy(must(threads.get(id)?.[0], 'an observation has its words'));
}

function assignedView(
  { assignedPerson, assignedOrganisation, due }: ObservationRow,
  { person, organisations }: Actor,
  names: ReadonlyMap<string, string>,
): ObservationView['assigned'] {
  if (assignedPerson !== null) {
    const to = { kind: 'person' as const, id: assignedPerson, name: names.get(assignedPerson) ?? '' };
    return { to, due, mine: assignedPerson === person };
  }
  if (assignedOrganisation === null) return null;
  const name = names.get(assignedOrganisation) ?? '';
  const to = { kind: 'organisation' as const, id: assignedOrganisation, name };
  return { to, due, mine: organisations.includes(assignedOrganisation) };
}

async function namesIn({ db }: DiscussionDeps, { district }: Actor): Promise<ReadonlyMap<string, string>> {
  const [people, organisations] = await Promise.all([peopleOf(db, district), organisationsOf(db, district)]);
  return new Map([
    ...people.map(({ id, name }): [string, string] => [id, name]),
    ...organisations.map((row): [string, string] => [row.id, fullName(row)]),
  ]);
}
