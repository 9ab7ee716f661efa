import { sql } from 'drizzle-orm';
import { journalHead } from '../../drizzle/schema/platform.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type Act, type ChainEnd, link, startOfChain } from '../../shared/kernel/journalChain.ts';
import type { Transaction } from './database.ts';
import { lockedChainEnd } from './journalStore.ts';

/** Starts a district's chain; once, when the district is made. */
export async function startJournal(tx: Transaction, district: DistrictId): Promise<void> {
  await tx.insert(journalHead).values({ district, ...startOfChain(district) });
}

/** An act, and what hides it from whoever has only its digest. */
export type Salted = { readonly act: Act; readonly salt: Uint8Array };

/**
 * Adds acts to the district's chain in their order, each with its outbox row. It locks the end of the chain until the
 * transaction ends, so `transact` calls it last (docs/spec/decisions.md J2).
 */
export async function record(
  tx: Transaction,
  district: DistrictId,
  acts: readonly Salted[],
  at: Date,
): Promise<void> {
  if (acts.length === 0) return;
  const head = await lockedChainEnd(tx, district);
  let end: ChainEnd = head;
  const entries = acts.map(({ act, salt }) => {
    const { seq, payload, payloadDigest, entryHash } = link(end, act, { at, salt });
    const previous = end.hash;
    end = { seq, hash: entryHash };
    const { act: name, subject } = act;
    const bytes = {
      previous: hex(previous),
      digest: hex(payloadDigest),
      hash: hex(entryHash),
      salt: hex(salt),
    };
    return { seq, payload, name, subject, ...bytes };
  });
  const instant = at.toISOString();
  // One statement: everybody who acts in this district waits for it.
  await tx.execute(sql`
    with linked as materialized (
      select * from json_to_recordset(${JSON.stringify(entries)}::text::json) as one(
        seq bigint, previous bytea, digest bytea, hash bytea, salt bytea, payload text, name text, subject uuid)
    ), entry as (
      insert into journal_entry (district_id, seq, previous, payload_digest, entry_hash, at)
      select ${district}::uuid, seq, previous, digest, hash, ${instant}::timestamptz from linked
    ), said as (
      insert into journal_payload (district_id, seq, salt, payload, act, subject_id, at)
      select ${district}::uuid, seq, salt, payload, name, subject, ${instant}::timestamptz from linked
    ), told as (
      insert into outbox (district_id, seq) select ${district}::uuid, seq from linked
    )
    update journal_head set seq = ${end.seq}, hash = ${hex(end.hash)}::text::bytea
    where district_id = ${district} and seq = ${head.seq}`);
}

/** As PostgreSQL reads bytes. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
