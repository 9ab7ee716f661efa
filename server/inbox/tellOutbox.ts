import { decisionActs, readDecisionAct } from '../../shared/decisions/decisionAct.ts';
import { discussionActs, readDiscussionAct } from '../../shared/discussion/discussionAct.ts';
import { type Told, whoIsTold } from '../../shared/inbox/whoIsTold.ts';
import { whoIsToldOfAnswer } from '../../shared/inbox/whoIsToldOfAnswer.ts';
import { whoIsToldOfRound } from '../../shared/inbox/whoIsToldOfRound.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId, NoticeId, PersonId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { readRecommendationAct, recommendationActs } from '../../shared/recommendations/recommendationAct.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { TellLive } from '../platform/live.ts';
import { done, transact } from '../platform/transact.ts';
import { type Audiences, audiencesAt } from './audiences.ts';
import { knownOfAct } from './knownOfAct.ts';
import { knownOfAnswer } from './knownOfAnswer.ts';
import { knownOfRound } from './knownOfRound.ts';
import {
  actsBetween,
  type Entry,
  endOfRecord,
  insertNotices,
  moveReading,
  type NewNotice,
  takeReading,
} from './outboxStore.ts';

export type TellDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly district: DistrictId;
  readonly tellLive: TellLive;
};

const atOnce = 50;
const toldActs = [...discussionActs, ...decisionActs, ...recommendationActs];

/**
 * Tells people what the outbox holds, in order. Notices and the place reached are one transaction: what was told
 * and then forgotten is told again as the same notice, by its cause.
 */
export async function tellOutbox(deps: TellDeps): Promise<void> {
  while (await tellSome(deps));
}

/** True while there is more. */
async function tellSome(deps: TellDeps): Promise<boolean> {
  const { district, clock } = deps;
  const told = await transact(deps, district, async (tx) => {
    const after = await takeReading(tx, district);
    const end = await endOfRecord(tx, district);
    if (end === after) return done(false, []);
    const entries = await actsBetween(tx, district, { after, upTo: end, most: atOnce }, toldActs);
    const people = await tellEntries(deps, tx, entries);
    const isMore = entries.length === atOnce;
    const upTo = isMore ? must(entries.at(-1), 'there are as many as asked for').seq : end;
    await moveReading(tx, district, { after, upTo, now: clock.now() });
    return done(isMore, [], () => tellPages(deps, people));
  });
  return told.ok && told.value;
}

export function tellPages({ tellLive }: Pick<TellDeps, 'tellLive'>, people: readonly PersonId[]): void {
  if (people.length > 0) tellLive({ event: 'inbox' }, [...new Set(people)]);
}

/** Entry by entry: whom a correction names anew is seen by what the entry before it told. */
async function tellEntries(
  deps: TellDeps,
  tx: Transaction,
  entries: readonly Entry[],
): Promise<readonly PersonId[]> {
  if (entries.length === 0) return [];
  const people = await audiencesAt(tx, deps.district, deps.clock.now());
  const told: PersonId[] = [];
  for (const entry of entries) {
    told.push(...(await insertNotices(tx, await noticesOfEntry(deps, tx, people, entry))));
  }
  return told;
}

async function noticesOfEntry(
  deps: TellDeps,
  tx: Transaction,
  people: Audiences,
  entry: Entry,
): Promise<readonly NewNotice[]> {
  const { told, document } = await toldOfEntry(deps, tx, people, entry);
  const { seq, at } = entry;
  return told.map((one) => ({ id: deps.ids.newId<NoticeId>(), ...one, document, cause: `act:${seq}`, at }));
}

type ToldOf = { readonly told: readonly Told[]; readonly document: DocumentId | null };

async function toldOfEntry(
  { district, clock }: TellDeps,
  tx: Transaction,
  people: Audiences,
  { seq, payload }: Entry,
): Promise<ToldOf> {
  const act = readDiscussionAct(payload);
  if (act !== null) {
    const document = 'observation' in act.facts ? (act.subject as DocumentId) : null;
    return { told: whoIsTold(act, await knownOfAct(tx, act, people)), document };
  }
  const answer = readRecommendationAct(payload);
  if (answer !== null) {
    const known = await knownOfAnswer(tx, answer.subject, people);
    return { told: whoIsToldOfAnswer(answer, known), document: answer.subject };
  }
  const decision = readDecisionAct(payload);
  const of = decision && (await knownOfRound(tx, decision, people, { district, seq, now: clock.now() }));
  return decision === null || of === null
    ? { told: [], document: null }
    : { told: whoIsToldOfRound(decision, of.known), document: of.document };
}
