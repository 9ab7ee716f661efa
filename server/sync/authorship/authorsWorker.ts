import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { must } from '../../../shared/kernel/assert.ts';
import { faithfulDoc } from '../../../shared/text/faithfulDoc.ts';
import { type LogChunk, rowsOf } from '../logChunk.ts';
import { AuthorReplay } from './authorReplay.ts';
import type { KnownAuthors } from './authorsStore.ts';
import { decodeAuthors, encodeAuthors } from './encodedAuthors.ts';
import { type WordsBy, wordsBy } from './wordsBy.ts';
import { type WrittenBy, writtenBy } from './writtenBy.ts';

export type AskedOfThread =
  | { readonly kind: 'begin'; readonly known: KnownAuthors | null }
  | { readonly kind: 'rows'; readonly rows: LogChunk }
  | { readonly kind: 'end' };

/** Only what was asked for at the end is more than a sign that it is done. */
export type SaidByThread = null | {
  readonly written: WrittenBy;
  readonly words: WordsBy;
  /** The text and its authors as they are now, to go on from. */
  readonly update: Uint8Array;
  readonly authors: Uint8Array;
};

const port = must(parentPort, 'this runs in a thread');
const doc = faithfulDoc();
let replay = new AuthorReplay(doc);

port.on('message', (asked: AskedOfThread) => port.postMessage(answer(asked)));

function answer(asked: AskedOfThread): SaidByThread {
  switch (asked.kind) {
    case 'begin':
      begin(asked.known);
      return null;
    case 'rows':
      doc.transact(() => {
        for (const row of rowsOf(asked.rows)) replay.apply(row);
      });
      return null;
    case 'end':
      return {
        written: writtenBy(doc, replay.authors),
        words: wordsBy(doc, replay.authors),
        update: Y.encodeStateAsUpdate(doc),
        authors: encodeAuthors(doc, replay.authors, replay.deletions),
      };
  }
}

function begin(known: KnownAuthors | null): void {
  if (known === null) return;
  Y.applyUpdate(doc, known.update);
  const { authors, deletions } = decodeAuthors(known.authors);
  replay = new AuthorReplay(doc, authors, deletions);
}
