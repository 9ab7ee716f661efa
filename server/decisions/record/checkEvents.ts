import { z } from 'zod';
import { canonicalJson, type Json } from '../../../shared/kernel/canonicalJson.ts';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import type { DistrictId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import { payloadsOf } from '../../platform/journalStore.ts';
import { maskedRounds } from './maskedRounds.ts';
import type { RecordFault } from './recordFault.ts';
import { eventsOf, roundSecrets } from './recordStore.ts';

const eventAct = z.object({ facts: z.object({ round: z.string(), event: z.string() }) });
const acts = ['round.opened', 'round.attended', 'round.prolonged', 'round.closed', 'ballot.cast'];

/** Each event of a round is the one that an act names by its hash, and none is missing or more. */
export async function checkEvents(db: Reader, district: DistrictId): Promise<RecordFault | null> {
  const named = (await payloadsOf(db, district, acts)).map(({ seq, payload }) => ({
    seq,
    ...eventAct.parse(JSON.parse(payload)).facts,
  }));
  const masked = await maskedRounds(db, district);
  const rounds = new Set([...(await roundSecrets(db, district)).keys(), ...named.map(({ round }) => round)]);
  for (const round of rounds) {
    // Words were taken out of its events, and their hashes with them.
    if (masked.has(round)) continue;
    const fault = faultOf(
      named.filter((one) => one.round === round),
      await printsOf(db, round as SignOffRoundId),
    );
    if (fault !== null) return fault;
  }
  return null;
}

async function printsOf(db: Reader, round: SignOffRoundId): Promise<readonly string[]> {
  // An event is JSON: it is stored as such.
  return (await eventsOf(db, round)).map((event) => hex(sha256(canonicalJson(event as unknown as Json))));
}

function faultOf(
  named: readonly { readonly seq: number; readonly event: string }[],
  found: readonly string[],
): RecordFault | null {
  const one = named.findIndex(({ event }, index) => event !== found[index]);
  const act = named[one];
  if (act !== undefined) return { seq: act.seq, what: 'event', expected: act.event, found: found[one] ?? '' };
  const more = found[named.length];
  return more === undefined ? null : { seq: 0, what: 'event', expected: '', found: more };
}
