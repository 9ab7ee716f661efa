import { asc } from 'drizzle-orm';
import { journalEntry, journalPayload } from '../../drizzle/schema/platform.ts';
import type { Reader } from '../../server/platform/database.ts';
import { assert, must } from '../../shared/kernel/assert.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import { type Act, entryHash, startOfChain } from '../../shared/kernel/journalChain.ts';

/** Every act on record, oldest first; throws unless the chain holds from its start to its end (J1). */
export async function readJournal(reader: Reader): Promise<readonly Act[]> {
  const entries = await reader.select().from(journalEntry).orderBy(asc(journalEntry.seq));
  const payloads = await reader.select().from(journalPayload).orderBy(asc(journalPayload.seq));
  assert(entries.length === payloads.length, 'every entry has its payload');
  let end = startOfChain(must(entries[0], 'something is on record').district);
  return entries.map((entry, index) => {
    const { salt, payload } = must(payloads[index], 'every entry has its payload');
    const digest = sha256(salt, payload);
    assert(entry.seq === end.seq + 1 && hex(entry.previous) === hex(end.hash), `entry ${entry.seq} follows`);
    assert(hex(digest) === hex(entry.payloadDigest), `payload ${entry.seq} is what was hashed`);
    assert(
      hex(entryHash(entry.seq, end.hash, digest)) === hex(entry.entryHash),
      `entry ${entry.seq} is whole`,
    );
    end = { seq: entry.seq, hash: entry.entryHash };
    return JSON.parse(payload) as Act;
  });
}
