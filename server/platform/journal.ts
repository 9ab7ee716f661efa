import { and, eq } from 'drizzle-orm';
import { journalEntry, journalHead, journalPayload, outbox } from '../../drizzle/schema/platform.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type Act, link, startOfChain } from '../../shared/kernel/journalChain.ts';
import type { Transaction } from './database.ts';

/** Starts a district's chain; once, when the district is made. */
export async function startJournal(tx: Transaction, district: DistrictId): Promise<void> {
  await tx.insert(journalHead).values({ district, ...startOfChain(district) });
}

/**
 * Adds one act to the district's chain, with its outbox row. It locks the end of the chain until the
 * transaction ends, so `transact` calls it last (docs/spec/decisions.md J2).
 */
export async function record(
  tx: Transaction,
  district: DistrictId,
  act: Act,
  chance: { readonly at: Date; readonly salt: Uint8Array },
): Promise<void> {
  const rows = await tx.select().from(journalHead).where(eq(journalHead.district, district)).for('update');
  const head = must(rows[0], 'a district has a journal');
  const entry = link(head, act, chance);
  await tx.insert(journalEntry).values({
    district,
    seq: entry.seq,
    previous: head.hash,
    payloadDigest: entry.payloadDigest,
    entryHash: entry.entryHash,
    at: chance.at,
  });
  await tx.insert(journalPayload).values({
    district,
    seq: entry.seq,
    salt: chance.salt,
    payload: entry.payload,
    act: act.act,
    subject: act.subject,
    at: chance.at,
  });
  await tx.insert(outbox).values({ district, seq: entry.seq });
  await tx
    .update(journalHead)
    .set({ seq: entry.seq, hash: entry.entryHash })
    .where(and(eq(journalHead.district, district), eq(journalHead.seq, head.seq)));
}
