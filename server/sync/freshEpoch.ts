import { randomInt } from 'node:crypto';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import * as Y from 'yjs';
import { clientBinding, document, documentSnapshot, documentUpdate } from '../../drizzle/schema/sync.ts';
import { type DocumentId, serverMember } from '../../shared/kernel/ids.ts';
import { contentOf, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';
import { elementsIn, giveOwnTexts } from '../../shared/text/ownText.ts';
import { textSchema } from '../../shared/text/schema.ts';
import type { Transaction } from '../platform/database.ts';
import { advanceAuthors } from './authorship/advanceAuthors.ts';
import { carriedAuthors, countLetters } from './authorship/carriedAuthors.ts';
import { decodeAuthors, encodeAuthors } from './authorship/encodedAuthors.ts';
import { RecentDeletions } from './authorship/recentDeletions.ts';
import { WordAuthors } from './authorship/wordAuthors.ts';
import { isBeyondThisServer, readCurrentText } from './currentText.ts';
import { proveInThread } from './proveInThread.ts';
import { readStoredLog } from './storedLog.ts';
import { readBindings } from './storedText.ts';

/** A text whose epoch is to be closed: what would take long under its lock, done before. */
export type TextToClose = {
  readonly document: DocumentId;
  readonly epoch: number;
  readonly head: number;
  readonly schemaVersion: number;
  readonly update: Uint8Array;
  readonly authors: Uint8Array | null;
  /** A clientID that nobody ever held here. */
  readonly client: number;
};

/** Null where there is no such text, or none that this server may write. */
export async function readTextToClose(db: Sql, id: DocumentId): Promise<TextToClose | null> {
  const stored = await readCurrentText(db, id);
  const log = stored === null || isBeyondThisServer(stored) ? null : await readStoredLog(db, id);
  if (log === null) return null;
  const { head, epoch, schemaVersion } = log;
  const proved = await proveInThread(log);
  const held = await readBindings(db, id);
  let client = randomInt(2 ** 32);
  while (held.has(client)) client = randomInt(2 ** 32);
  return { document: id, epoch, head, schemaVersion, client, ...proved };
}

/** Another text in place of one: what it says, and where its letters come from. */
export type Rewritten = {
  readonly content: TextNode;
  readonly pieces: Parameters<typeof carriedAuthors>[1];
  /** Letters of the text before, as the rewriting read it. */
  readonly letters: number;
};

/**
 * Begins another epoch of a text in the caller's transaction (H2): the text as rewritten, under a clientID that
 * nobody held, with the authors of the words that stay. From here on the text's row is held until the transaction
 * ends. Null when the epoch was closed meanwhile. Rows and snapshots of the old epoch are the caller's to delete.
 */
export async function beginEpoch(
  tx: Transaction,
  text: TextToClose,
  rewrite: (content: TextNode) => Rewritten,
): Promise<{ readonly epoch: number; readonly doc: Y.Doc } | null> {
  const [moved] = await tx
    .update(document)
    .set({
      head: sql`${document.head} + 1`,
      epoch: sql`${document.epoch} + 1`,
      accessVersion: sql`${document.accessVersion} + 1`,
    })
    .where(and(eq(document.id, text.document), eq(document.epoch, text.epoch)))
    .returning({ head: document.head, epoch: document.epoch });
  if (moved === undefined) return null;
  const { doc: before, authors } = await textAtItsEnd(tx, text);
  const rewritten = rewrite(contentOf(before));
  const doc = docOf(rewritten.content, text.client);
  // Where the text holds letters that its content does not show, no place can be told from another.
  const carried =
    rewritten.letters === countLetters(before)
      ? carriedAuthors({ doc: before, authors }, rewritten.pieces, doc)
      : new WordAuthors();
  const at = sql`clock_timestamp()`;
  const { document: id, client: clientId, schemaVersion } = text;
  const { head: seq, epoch } = moved;
  await tx.insert(clientBinding).values({ document: id, clientId, epoch, member: serverMember, at });
  await tx.insert(documentSnapshot).values({
    document: id,
    seq,
    epoch,
    schemaVersion,
    update: Y.encodeStateAsUpdate(doc),
    authors: encodeAuthors(doc, carried, new RecentDeletions()),
    at,
  });
  before.destroy();
  return { epoch, doc };
}

/** The text with what was stored between its reading and the lock on its row, and whose its words are. */
async function textAtItsEnd(
  tx: Transaction,
  { document: id, epoch, head, update, authors }: TextToClose,
): Promise<{ readonly doc: Y.Doc; readonly authors: WordAuthors }> {
  const rows = await tx
    .select({
      update: documentUpdate.update,
      member: documentUpdate.member,
      creditedTo: documentUpdate.creditedTo,
      at: documentUpdate.at,
    })
    .from(documentUpdate)
    .where(
      and(eq(documentUpdate.document, id), eq(documentUpdate.epoch, epoch), gt(documentUpdate.seq, head)),
    )
    .orderBy(asc(documentUpdate.seq));
  const doc = faithfulDoc();
  Y.applyUpdate(doc, update);
  const now = advanceAuthors(authors, doc, rows);
  return { doc, authors: authors === null ? new WordAuthors() : decodeAuthors(now).authors };
}

function docOf(content: TextNode, client: number): Y.Doc {
  const doc = faithfulDoc();
  doc.clientID = client;
  giveOwnTexts(
    elementsIn(prosemirrorJSONToYXmlFragment(textSchema, content, doc.getXmlFragment(fragmentName))),
  );
  return doc;
}
