import { eq, sql } from 'drizzle-orm';
import { journalHead } from '../../drizzle/schema/platform.ts';
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
  const at = chance.at.toISOString();
  // One statement: everybody who acts in this district waits for it.
  await tx.execute(sql`
    with entry as (
      insert into journal_entry (district_id, seq, previous, payload_digest, entry_hash, at)
      values (${district}, ${entry.seq}, ${hex(head.hash)}::text::bytea, ${hex(entry.payloadDigest)}::text::bytea,
        ${hex(entry.entryHash)}::text::bytea, ${at}::timestamptz)
    ), said as (
      insert into journal_payload (district_id, seq, salt, payload, act, subject_id, at)
      values (${district}, ${entry.seq}, ${hex(chance.salt)}::text::bytea, ${entry.payload}, ${act.act},
        ${act.subject}::uuid, ${at}::timestamptz)
    ), told as (
      insert into outbox (district_id, seq) values (${district}, ${entry.seq})
    )
    update journal_head set seq = ${entry.seq}, hash = ${hex(entry.entryHash)}::text::bytea
    where district_id = ${district} and seq = ${head.seq}`);
}

/** As PostgreSQL reads bytes. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
