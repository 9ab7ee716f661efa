import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { notice, outboxReading } from '../../drizzle/schema/inbox.ts';
import { journalHead, journalPayload, outbox } from '../../drizzle/schema/platform.ts';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId, NoticeId, PersonId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** How far the outbox has been told; held until the transaction ends, so that one tells at a time. */
export async function takeReading(tx: Transaction, district: DistrictId): Promise<number> {
  await tx.insert(outboxReading).values({ district, upTo: 0 }).onConflictDoNothing();
  const rows = await tx
    .select({ upTo: outboxReading.upTo })
    .from(outboxReading)
    .where(eq(outboxReading.district, district))
    .for('update');
  return must(rows[0], 'the reading was just begun').upTo;
}

/** The end of the record: what is committed has no gaps up to there. */
export async function endOfRecord(reader: Reader, district: DistrictId): Promise<number> {
  const rows = await reader
    .select({ seq: journalHead.seq })
    .from(journalHead)
    .where(eq(journalHead.district, district));
  return rows[0]?.seq ?? 0;
}

export type Entry = { readonly seq: number; readonly payload: string; readonly at: Date };

/** Acts of these kinds after one entry and up to another, in order. */
export async function actsBetween(
  reader: Reader,
  district: DistrictId,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
  kinds: readonly string[],
): Promise<readonly Entry[]> {
  return reader
    .select({ seq: journalPayload.seq, payload: journalPayload.payload, at: journalPayload.at })
    .from(journalPayload)
    .where(
      and(
        eq(journalPayload.district, district),
        gt(journalPayload.seq, after),
        lte(journalPayload.seq, upTo),
        inArray(journalPayload.act, [...kinds]),
      ),
    )
    .orderBy(asc(journalPayload.seq))
    .limit(most);
}

/** Everything up to there has been told. */
export async function moveReading(
  tx: Transaction,
  district: DistrictId,
  { after, upTo, now }: { readonly after: number; readonly upTo: number; readonly now: Date },
): Promise<void> {
  await tx.update(outboxReading).set({ upTo }).where(eq(outboxReading.district, district));
  await tx
    .update(outbox)
    .set({ deliveredAt: now })
    .where(and(eq(outbox.district, district), gt(outbox.seq, after), lte(outbox.seq, upTo)));
}

export type NewNotice = {
  readonly id: NoticeId;
  readonly person: PersonId;
  readonly document: DocumentId | null;
  readonly facts: NoticeFacts;
  readonly cause: string;
  readonly at: Date;
};

/** One statement of PostgreSQL takes 65,535 values: a day on which much is due has more. */
const atATime = 1000;

/** Those who had not been told of it yet. */
export async function insertNotices(
  tx: Transaction,
  notices: readonly NewNotice[],
): Promise<readonly PersonId[]> {
  const told: PersonId[] = [];
  for (let first = 0; first < notices.length; first += atATime) {
    const rows = await tx
      .insert(notice)
      .values(notices.slice(first, first + atATime))
      .onConflictDoNothing({ target: [notice.person, notice.cause] })
      .returning({ person: notice.person });
    told.push(...rows.map(({ person }) => person));
  }
  return told;
}
