import { and, desc, eq, gt, inArray, max, ne } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { journalPayload } from '../../drizzle/schema/platform.ts';
import { document, documentUpdate } from '../../drizzle/schema/sync.ts';
import {
  type DistrictId,
  type DocumentId,
  type MemberId,
  memberOfPerson,
  serverMember,
} from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Reader } from '../platform/database.ts';

/** Who wrote a document, and when last. */
export type WritingRow = { readonly document: DocumentId; readonly member: MemberId; readonly at: Date };

/**
 * Who wrote what since an instant, the actor and the server left out. The first update of a text came with
 * its creation or import, which are acts of their own.
 */
export async function writingSince(
  reader: Reader,
  actor: Actor,
  since: Date,
): Promise<readonly WritingRow[]> {
  const rows = await reader
    .select({ document: documentUpdate.document, member: documentUpdate.member, at: max(documentUpdate.at) })
    .from(documentUpdate)
    .innerJoin(document, eq(document.id, documentUpdate.document))
    .innerJoin(documentProfile, eq(documentProfile.document, document.id))
    .where(
      and(
        eq(document.district, actor.district),
        gt(documentUpdate.at, since),
        gt(documentUpdate.seq, 1),
        ne(documentUpdate.member, memberOfPerson(actor.person)),
        ne(documentUpdate.member, serverMember),
      ),
    )
    .groupBy(documentUpdate.document, documentUpdate.member);
  return rows.flatMap((row) => (row.at === null ? [] : [{ ...row, at: row.at }]));
}

/** So many acts back the desk looks, at most: the record grows for years. */
const actsLooked = 500;

/** The payloads of the newest acts of some kinds since an instant, newest first. */
export async function actsSince(
  reader: Reader,
  district: DistrictId,
  kinds: readonly string[],
  since: Date,
): Promise<readonly { readonly payload: string; readonly at: Date }[]> {
  const newest = reader
    .select({ payload: journalPayload.payload, act: journalPayload.act, at: journalPayload.at })
    .from(journalPayload)
    .where(eq(journalPayload.district, district))
    .orderBy(desc(journalPayload.seq))
    .limit(actsLooked)
    .as('newest');
  return reader
    .select({ payload: newest.payload, at: newest.at })
    .from(newest)
    .where(and(inArray(newest.act, [...kinds]), gt(newest.at, since)));
}
