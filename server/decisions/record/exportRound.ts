import type { RecordFile, RecordStatement } from '../../../shared/decisions/record/recordFile.ts';
import type { Ballot, RoundEvent } from '../../../shared/decisions/round.ts';
import { canonicalJson, type Json } from '../../../shared/kernel/canonicalJson.ts';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import type { SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { DisclosedAct } from './disclose.ts';
import { exportRecord } from './exportRecord.ts';
import { maskedRounds } from './maskedRounds.ts';
import type { RecordDeps } from './recordDeps.ts';
import { eventsOf, roundOf } from './recordStore.ts';

/**
 * The record of one round: how it opened, who spoke, how it ended, on which exact texts and since when they are
 * frozen. Ballots, with what was confirmed, come with its closing (R8).
 */
export async function exportRound(
  deps: RecordDeps,
  reader: Actor,
  id: SignOffRoundId,
): Promise<Result<RecordFile>> {
  if ((await roundOf(deps.db, deps.district, id)) === null) return refuse('not_found');
  const events = await eventsOf(deps.db, id);
  const texts = events.flatMap((event) => (event.type === 'opened' ? event.opening.texts : []));
  const versions = new Set<VersionId>(texts.map(({ version }) => version));
  const documents = new Set<unknown>(texts.map(({ document }) => document));
  // Of a text that was erased the act which says so comes in its place.
  const wanted = ({ act, subject, facts }: Act) =>
    subject === id ||
    facts['round'] === id ||
    versions.has(facts['version'] as VersionId) ||
    (act === 'text.erased' && documents.has(subject));
  const isMasked = (await maskedRounds(deps.db, deps.district)).has(id);
  return exportRecord(deps, reader, {
    wanted,
    texts: [...versions],
    besides: (acts) => besidesOf(events, acts, isMasked),
  });
}

/**
 * What happened, and of the ballots that are told what was confirmed, without the address a code went to. Out of a
 * round from which an erasure took words only what still gives its hash; of any other all of it: who altered something
 * is to be found out by the file, not helped.
 */
function besidesOf(
  events: readonly RoundEvent[],
  acts: readonly DisclosedAct[],
  isMasked: boolean,
): Pick<RecordFile, 'events' | 'statements'> {
  const named = (fact: string) => new Set(acts.map(({ facts }) => facts[fact]));
  const [namedEvents, namedStatements] = [named('event'), named('statement')];
  const told = new Set(acts.flatMap(({ act, subject }) => (act === 'ballot.cast' ? [subject] : [])));
  const spoken = events.flatMap((event) =>
    event.type === 'cast' && told.has(event.ballot.id) ? [event.ballot] : [],
  );
  return {
    events: events
      .filter(({ type }) => type !== 'cast')
      // An event is JSON: it is stored as such.
      .map((event) => canonicalJson(event as unknown as Json))
      .filter((text) => !isMasked || namedEvents.has(hex(sha256(text)))),
    statements: spoken
      .filter(({ statement }) => !isMasked || namedStatements.has(hex(sha256(statement))))
      .map(statementOf),
  };
}

function statementOf({ statement: text, confirmation }: Ballot): RecordStatement {
  if (confirmation.method !== 'passkey') return { text };
  const { publicKey, authenticatorData, clientData, signature } = confirmation;
  return { text, passkey: { publicKey, authenticatorData, clientData, signature } };
}
