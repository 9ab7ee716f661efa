import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { letter, mailPreference, notice } from '../../../drizzle/schema/inbox.ts';
import { person } from '../../../drizzle/schema/people.ts';
import { type MailPreferences, usualMailPreferences } from '../../../shared/inbox/inboxApi.ts';
import type { NoticeKind } from '../../../shared/inbox/notice.ts';
import type { DistrictId, LetterId, NoticeId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Database, Reader, Transaction } from '../../platform/database.ts';
import type { Became } from '../../platform/dueLetters.ts';

/** A notice that no letter has carried and nobody has read. */
export type UnmailedRow = {
  readonly id: NoticeId;
  readonly person: PersonId;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly preferences: MailPreferences;
};

/** Those of a span of time, of people whom mail reaches; with what each wants by mail. */
export async function unmailedBetween(
  reader: Reader,
  district: DistrictId,
  span: { readonly after: Date; readonly before: Date },
): Promise<readonly UnmailedRow[]> {
  const { digest, mentions, deadlines } = mailPreference;
  const rows = await reader
    .select({
      id: notice.id,
      person: notice.person,
      kind: sql<NoticeKind>`${notice.facts} ->> 'kind'`,
      at: notice.at,
      preferences: { digest, mentions, deadlines },
    })
    .from(notice)
    .innerJoin(person, eq(person.id, notice.person))
    .leftJoin(mailPreference, eq(mailPreference.person, notice.person))
    .where(
      and(
        eq(person.district, district),
        isNotNull(person.email),
        isNull(notice.letter),
        isNull(notice.readAt),
        gt(notice.at, span.after),
        lt(notice.at, span.before),
      ),
    )
    .orderBy(notice.place);
  return rows.map((row) => ({ ...row, preferences: row.preferences ?? usualMailPreferences }));
}

/** Notes that the digest of a day is made for somebody; false when it was already. */
export async function takeDigestDay(tx: Transaction, who: PersonId, day: string): Promise<boolean> {
  const rows = await tx
    .insert(mailPreference)
    .values({ person: who, ...usualMailPreferences, digestDay: day })
    .onConflictDoUpdate({
      target: mailPreference.person,
      set: { digestDay: day },
      setWhere: sql`${mailPreference.digestDay} is distinct from ${day}`,
    })
    .returning({ person: mailPreference.person });
  return rows.length > 0;
}

export type NewLetter = {
  readonly id: LetterId;
  readonly district: DistrictId;
  readonly person: PersonId;
  readonly kind: 'immediate' | 'digest';
  readonly madeAt: Date;
};

/** A letter that carries these notices, as far as no other has taken them meanwhile; without any there is none. */
export async function insertLetter(
  tx: Transaction,
  made: NewLetter,
  notices: readonly NoticeId[],
): Promise<void> {
  const taken = await tx
    .update(notice)
    .set({ letter: made.id })
    .where(and(inArray(notice.id, [...notices]), isNull(notice.letter), isNull(notice.readAt)))
    .returning({ id: notice.id });
  if (taken.length > 0) await tx.insert(letter).values({ ...made, nextAt: made.madeAt });
}

export type LetterRow = typeof letter.$inferSelect;

/**
 * Takes the next letter that is due, and puts it off until `leaseEnds`: whoever takes it may die with it, and then it
 * is sent again by somebody. Null when none is due.
 */
export async function takeLetter(db: Database, now: Date, leaseEnds: Date): Promise<LetterRow | null> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: letter.id })
      .from(letter)
      .where(and(isNull(letter.sentAt), isNull(letter.droppedAt), lte(letter.nextAt, now)))
      .orderBy(asc(letter.nextAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (due === undefined) return null;
    const [taken] = await tx
      .update(letter)
      .set({ attempts: sql`${letter.attempts} + 1`, nextAt: leaseEnds })
      .where(eq(letter.id, due.id))
      .returning();
    return taken ?? null;
  });
}

export async function setLetter(db: Database, id: LetterId, became: Became): Promise<void> {
  await db.update(letter).set(became).where(eq(letter.id, id));
}
