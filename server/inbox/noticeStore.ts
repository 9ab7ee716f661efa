import { and, desc, eq, inArray, isNull, lt, type SQL } from 'drizzle-orm';
import { notice } from '../../drizzle/schema/inbox.ts';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import type { DocumentId, NoticeId, PersonId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

export type NoticeRow = {
  readonly id: NoticeId;
  readonly place: number;
  readonly document: DocumentId | null;
  readonly facts: NoticeFacts;
  readonly at: Date;
  readonly readAt: Date | null;
};

const columns = {
  id: notice.id,
  place: notice.place,
  document: notice.document,
  facts: notice.facts,
  at: notice.at,
  readAt: notice.readAt,
};

/** What a person was told, newest first: so many at most, and before a place if one is given. */
export async function noticesOf(
  reader: Reader,
  person: PersonId,
  { before, most }: { readonly before: number | undefined; readonly most: number },
): Promise<readonly NoticeRow[]> {
  const older = before === undefined ? undefined : lt(notice.place, before);
  return reader
    .select(columns)
    .from(notice)
    .where(and(eq(notice.person, person), older))
    .orderBy(desc(notice.place))
    .limit(most);
}

/** What a letter carries, in the order in which it came. */
export async function noticesWhere(reader: Reader, which: SQL | undefined): Promise<readonly NoticeRow[]> {
  return reader.select(columns).from(notice).where(which).orderBy(notice.place);
}

export async function unreadOf(reader: Reader, person: PersonId): Promise<number> {
  return reader.$count(notice, and(eq(notice.person, person), isNull(notice.readAt)));
}

/** Marks these as read, or all; of this person only, whatever ids are given. */
export async function markRead(
  tx: Transaction,
  person: PersonId,
  which: readonly NoticeId[] | 'all',
  now: Date,
): Promise<number> {
  const these = which === 'all' ? undefined : inArray(notice.id, [...which]);
  const rows = await tx
    .update(notice)
    .set({ readAt: now })
    .where(and(eq(notice.person, person), isNull(notice.readAt), these))
    .returning({ id: notice.id });
  return rows.length;
}
