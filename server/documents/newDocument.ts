import { documentProfile } from '../../drizzle/schema/documents.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import { isWritable } from '../../shared/documents/writable.ts';
import type { DistrictId, DocumentId, MemberId, PersonId } from '../../shared/kernel/ids.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import type { Transaction } from '../platform/database.ts';
import { insertText, type NewText } from '../sync/documentStore.ts';

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
};

/** Stores a document with its first text, in the first state of its life. */
export async function insertDocument(tx: Transaction, ids: Ids, made: NewDocument): Promise<DocumentId> {
  const id = ids.newId<DocumentId>();
  const state = 'draft';
  await insertText(
    tx,
    {
      id,
      district: made.district,
      writable: isWritable(made.kind, state),
      first: made.first,
      author: made.author,
      at: made.at,
    },
    ids.newId(),
  );
  await tx.insert(documentProfile).values({
    document: id,
    kind: made.kind,
    title: made.title,
    language: 'it',
    state,
    createdBy: made.createdBy,
    createdAt: made.at,
    changedAt: made.at,
  });
  return id;
}
