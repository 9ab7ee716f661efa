import { documentProfile } from '../../drizzle/schema/documents.ts';
import { isCounted } from '../../shared/documents/code.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import { lives, type Standing } from '../../shared/documents/lives.ts';
import { isWritable } from '../../shared/documents/writable.ts';
import type { DistrictId, DocumentId, MemberId, PersonId } from '../../shared/kernel/ids.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import type { Transaction } from '../platform/database.ts';
import { insertText, type NewText } from '../sync/documentStore.ts';
import { takeNumber } from './numberStore.ts';

export type NewDocument = {
  readonly district: DistrictId;
  readonly kind: DocumentKind;
  readonly title: string;
  /** From `firstUpdate` in `shared/text/content.ts`. */
  readonly first: NewText['first'];
  /** Whose words the first text is: the person who imports, or the server for a template. */
  readonly author: MemberId;
  /** Null for what the server itself creates. */
  readonly createdBy: PersonId | null;
  readonly at: Date;
  /** What stands beside the text from the beginning; nothing unless it is said. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The text that it was copied from, and the last update that the copy holds. */
  readonly derived?: { readonly from: DocumentId; readonly seq: number };
};

/** Stores a document with its first text, in the first state of its life. */
export async function insertDocument(tx: Transaction, ids: Ids, made: NewDocument): Promise<DocumentId> {
  const id = ids.newId<DocumentId>();
  // The first state of a kind's life belongs to that life.
  const standing = { kind: made.kind, state: lives[made.kind].first } as Standing;
  await insertText(
    tx,
    {
      id,
      district: made.district,
      writable: isWritable(standing),
      first: made.first,
      author: made.author,
      at: made.at,
    },
    ids.newId(),
  );
  await tx.insert(documentProfile).values({
    document: id,
    kind: standing.kind,
    title: made.title,
    language: 'it',
    state: standing.state,
    number: isCounted(made.kind) ? await takeNumber(tx, made.district, made.kind) : null,
    fields: made.fields ?? {},
    derivedFrom: made.derived?.from ?? null,
    derivedSeq: made.derived?.seq ?? null,
    createdBy: made.createdBy,
    createdAt: made.at,
    changedAt: made.at,
  });
  return id;
}
