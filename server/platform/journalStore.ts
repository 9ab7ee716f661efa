import { and, asc, desc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm';
import { journalEntry, journalHead, journalPayload } from '../../drizzle/schema/platform.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { ChainEnd } from '../../shared/kernel/journalChain.ts';
import type { Reader, Transaction } from './database.ts';

/** What an entry says, as it lies beside the chain. */
export type KeptPayload = {
  readonly salt: Uint8Array;
  readonly payload: string;
  readonly act: string;
  readonly subject: string | null;
  readonly at: Date;
};

/** An entry as it lies in the database; what it says is null when it was erased. */
export type KeptEntry = ChainEnd & {
  readonly previous: Uint8Array;
  readonly payloadDigest: Uint8Array;
  readonly at: Date;
  readonly said: KeptPayload | null;
};

export async function chainEnd(reader: Reader, district: DistrictId): Promise<ChainEnd> {
  return endIn(await reader.select().from(journalHead).where(eq(journalHead.district, district)));
}

/** The end of the chain, which nobody moves before this transaction is over. */
export async function lockedChainEnd(tx: Transaction, district: DistrictId): Promise<ChainEnd> {
  return endIn(await tx.select().from(journalHead).where(eq(journalHead.district, district)).for('update'));
}

function endIn(rows: readonly ChainEnd[]): ChainEnd {
  const { seq, hash } = must(rows[0], 'a district has a journal');
  return { seq, hash };
}

/** The entries after one and up to another, in their order, so many at most. */
export async function entriesAfter(
  reader: Reader,
  district: DistrictId,
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<readonly KeptEntry[]> {
  const rows = await reader
    .select({ entry: journalEntry, said: journalPayload })
    .from(journalEntry)
    .leftJoin(
      journalPayload,
      and(eq(journalPayload.district, journalEntry.district), eq(journalPayload.seq, journalEntry.seq)),
    )
    .where(
      and(
        eq(journalEntry.district, district),
        gt(journalEntry.seq, span.after),
        lte(journalEntry.seq, span.upTo),
      ),
    )
    .orderBy(asc(journalEntry.seq))
    .limit(span.limit);
  return rows.map(({ entry: { entryHash, ...entry }, said }) => ({ ...entry, hash: entryHash, said }));
}

/** The hash of one entry; null when there is no such entry. */
export async function hashOfEntry(
  reader: Reader,
  district: DistrictId,
  seq: number,
): Promise<Uint8Array | null> {
  const [row] = await reader
    .select({ hash: journalEntry.entryHash })
    .from(journalEntry)
    .where(and(eq(journalEntry.district, district), eq(journalEntry.seq, seq)));
  return row?.hash ?? null;
}

/** The entry of an act on something, the newest where there are several. */
export async function entryOn(
  reader: Reader,
  district: DistrictId,
  act: string,
  subject: string,
): Promise<(ChainEnd & { readonly previous: Uint8Array }) | null> {
  const [row] = await reader
    .select({
      seq: journalEntry.seq,
      hash: journalEntry.entryHash,
      previous: journalEntry.previous,
    })
    .from(journalPayload)
    .innerJoin(
      journalEntry,
      and(eq(journalEntry.district, journalPayload.district), eq(journalEntry.seq, journalPayload.seq)),
    )
    .where(
      and(
        eq(journalPayload.district, district),
        eq(journalPayload.subject, subject),
        eq(journalPayload.act, act),
      ),
    )
    .orderBy(desc(journalEntry.seq))
    .limit(1);
  return row ?? null;
}

/** Something that lies beside no entry of the chain: what was said beyond its end. */
export async function saidBeyond(reader: Reader, district: DistrictId, end: number): Promise<number | null> {
  const [row] = await reader
    .select({ seq: journalPayload.seq })
    .from(journalPayload)
    .where(and(eq(journalPayload.district, district), gt(journalPayload.seq, end)))
    .orderBy(asc(journalPayload.seq))
    .limit(1);
  return row?.seq ?? null;
}

/** The first entry beside which an instant stands finer than an act can say it, which is in milliseconds. */
export async function finerThanSaid(
  reader: Reader,
  district: DistrictId,
): Promise<{ readonly seq: number; readonly at: string } | null> {
  const [inEntry, inPayload] = await Promise.all(
    [journalEntry, journalPayload].map((table) =>
      reader
        .select({ seq: table.seq, at: sql<string>`to_json(${table.at})#>>'{}'` })
        .from(table)
        .where(and(eq(table.district, district), ne(table.at, sql`date_trunc('milliseconds', ${table.at})`)))
        .orderBy(asc(table.seq))
        .limit(1),
    ),
  );
  return [...(inEntry ?? []), ...(inPayload ?? [])].toSorted((a, b) => a.seq - b.seq)[0] ?? null;
}

/** What every act of some kinds says, oldest first. */
export async function payloadsOf(
  reader: Reader,
  district: DistrictId,
  acts: readonly string[],
): Promise<readonly { readonly seq: number; readonly payload: string }[]> {
  return reader
    .select({ seq: journalPayload.seq, payload: journalPayload.payload })
    .from(journalPayload)
    .where(and(eq(journalPayload.district, district), inArray(journalPayload.act, [...acts])))
    .orderBy(asc(journalPayload.seq));
}

/** The newest entry of some kinds of act. */
export async function newestOf(
  reader: Reader,
  district: DistrictId,
  acts: readonly string[],
): Promise<{ readonly seq: number; readonly payload: string } | null> {
  const [row] = await reader
    .select({ seq: journalPayload.seq, payload: journalPayload.payload })
    .from(journalPayload)
    .where(and(eq(journalPayload.district, district), inArray(journalPayload.act, [...acts])))
    .orderBy(desc(journalPayload.seq))
    .limit(1);
  return row ?? null;
}
