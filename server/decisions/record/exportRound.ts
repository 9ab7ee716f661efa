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
  return exportRecord(deps, reader, {
    wanted,
    texts: [...versions],
    besides: (acts) => besidesOf(events, acts),
  });
}

/** What the acts that are told name by its hash; of a ballot what was confirmed, without the address a code went to. */
function besidesOf(
  events: readonly RoundEvent[],
  acts: readonly DisclosedAct[],
): Pick<RecordFile, 'events' | 'statements'> {
  const named = (fact: string) => new Set(acts.map(({ facts }) => facts[fact]));
  const [namedEvents, namedStatements] = [named('event'), named('statement')];
  const spoken = events.flatMap((event) => (event.type === 'cast' ? [event.ballot] : []));
  return {
    events: events
      .filter(({ type }) => type !== 'cast')
      // An event is JSON: it is stored as such.
      .map((event) => canonicalJson(event as unknown as Json))
      .filter((text) => namedEvents.has(hex(sha256(text)))),
    statements: spoken
      .filter(({ statement }) => namedStatements.has(hex(sha256(statement))))
      .map(statementOf),
  };
}

function statementOf({ statement: text, confirmation }: Ballot): RecordStatement {
  if (confirmation.method !== 'passkey') return { text };
  const { publicKey, authenticatorData, clientData, signature } = confirmation;
  return { text, passkey: { publicKey, authenticatorData, clientData, signature } };
}
