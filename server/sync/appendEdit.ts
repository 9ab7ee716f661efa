import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import { clientBinding, document, documentUpdate } from '../../drizzle/schema/sync.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import type { Transaction } from '../platform/database.ts';
import type { EditRow, TextToEdit } from './textEdit.ts';

/** Who writes an edit, and by which right. */
export type EditBy = {
  readonly member: MemberId;
  /** The access version under which the right was found (W1). */
  readonly accessVersion: number;
  readonly batch: string;
};

/**
 * Stores an edit in the caller's transaction as an append would (W1, G4, G7). From here on until the transaction
 * ends the text's row is held, so what is left to do is short (W4). `stored`: from which number on; what others
 * stored since the text was read is now in its Y.Doc, and the caller looks whether it still stands as it should.
 * `moved`: rights or state have changed since, and nothing is stored.
 */
export async function appendEdit(
  tx: Transaction,
  text: TextToEdit,
  rows: readonly EditRow[],
  { member, accessVersion, batch }: EditBy,
): Promise<{ readonly kind: 'stored'; readonly from: number } | { readonly kind: 'moved' }> {
  const [moved] = await tx
    .update(document)
    .set({ head: sql`${document.head} + ${rows.length}` })
    .where(
      and(
        eq(document.id, text.document),
        eq(document.accessVersion, accessVersion),
        eq(document.epoch, text.epoch),
        eq(document.schemaVersion, schemaVersion),
        document.writable,
      ),
    )
    .returning({ head: document.head });
  if (moved === undefined) return { kind: 'moved' };
  const previous = moved.head - rows.length;
  await takeIn(tx, text, previous);
  if (rows.length === 0) return { kind: 'stored', from: previous };
  const at = sql`clock_timestamp()`;
  const { document: id, epoch, client: clientId } = text;
  await tx.insert(clientBinding).values({ document: id, clientId, epoch, member, at });
  await tx.insert(documentUpdate).values(
    rows.map(({ update, creditedTo }, ordinal) => ({
      document: id,
      seq: previous + 1 + ordinal,
      epoch,
      update,
      creditedTo,
      member,
      batch,
      ordinal,
      at,
    })),
  );
  return { kind: 'stored', from: previous + 1 };
}

/** What was stored between the reading of a text and the lock on its row. */
async function takeIn(tx: Transaction, { document: id, head, doc }: TextToEdit, upTo: number): Promise<void> {
  if (upTo === head) return;
  const missed = await tx
    .select({ update: documentUpdate.update })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.document, id), gt(documentUpdate.seq, head), lte(documentUpdate.seq, upTo)))
    .orderBy(asc(documentUpdate.seq));
  if (missed.length !== upTo - head) throw new Error('rows of the log are missing');
  for (const { update } of missed) Y.applyUpdate(doc, update);
}
