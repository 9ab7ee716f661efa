import { z } from 'zod';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type ChainCheck, type ChainFault, checkLinks } from './checkChain.ts';
import { checkpointsOf, publicKeysOf } from './checkpointStore.ts';
import { checkSigned } from './checkSigned.ts';
import type { Reader } from './database.ts';
import { chainEnd, finerThanSaid, payloadsOf, saidBeyond } from './journalStore.ts';

/**
 * Everything that the database itself can say of a district's record: every link and everything said, the end
 * where it is said to be, every key, and every statement that was signed of it. Whoever can change all of these together
 * can still rewrite it: that shows a receipt, or a copy outside, and nothing else (docs/spec/decisions.md J6).
 */
export async function checkRecord(db: Reader, district: DistrictId): Promise<ChainCheck> {
  // In this order: what is signed was on record before, and what comes meanwhile is not looked at.
  const checkpoints = await checkpointsOf(db, district);
  const keys = await publicKeysOf(db, district);
  const end = await chainEnd(db, district);
  const checked = await checkLinks(db, district, end.seq);
  if (checked.kind === 'broken') return checked;
  if (hex(checked.end.hash) !== hex(end.hash))
    return fault({ seq: end.seq, what: 'end', expected: hex(checked.end.hash), found: hex(end.hash) });
  return (
    (await silentFault(db, district, checked.erased)) ??
    (await fineFault(db, district)) ??
    faultIn(await checkSigned(db, district, { checkpoints, keys })) ??
    (await beyond(db, district, end.seq)) ??
    checked
  );
}

const erasureFacts = z.object({ facts: z.object({ entries: z.array(z.int()) }) });

/** Words are gone only where an act says that they were erased (docs/spec/decisions.md E1). */
async function silentFault(
  db: Reader,
  district: DistrictId,
  erased: readonly number[],
): Promise<ChainCheck | null> {
  if (erased.length === 0) return null;
  const erasures = await payloadsOf(db, district, ['text.erased']);
  const told = new Set(
    erasures.flatMap(({ payload }) => erasureFacts.parse(JSON.parse(payload)).facts.entries),
  );
  const seq = erased.find((one) => !told.has(one));
  return seq === undefined ? null : fault({ seq, what: 'words', expected: 'text.erased', found: '' });
}

/** What lies beyond the end is left of a chain that was cut, or of an end that was moved back. */
async function beyond(db: Reader, district: DistrictId, end: number): Promise<ChainCheck | null> {
  const seq = await saidBeyond(db, district, end);
  if (seq === null) return null;
  // An act and the end that it moves are seen together: what came meanwhile is within the end by now.
  const { seq: now } = await chainEnd(db, district);
  return seq <= now ? null : fault({ seq, what: 'end', expected: `${seq}`, found: `${now}` });
}

/** A copy of an instant that an act never said: read as milliseconds it would pass. */
async function fineFault(db: Reader, district: DistrictId): Promise<ChainCheck | null> {
  const fine = await finerThanSaid(db, district);
  return fine && fault({ seq: fine.seq, what: 'copy', expected: '', found: fine.at });
}

function faultIn(found: ChainFault | null): ChainCheck | null {
  return found && fault(found);
}

function fault(found: ChainFault): ChainCheck {
  return { kind: 'broken', ...found };
}
