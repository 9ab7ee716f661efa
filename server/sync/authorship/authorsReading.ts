import * as Y from 'yjs';
import { faithfulDoc } from '../../../shared/text/faithfulDoc.ts';
import { type LogChunk, rowsOf } from '../logChunk.ts';
import { AuthorReplay } from './authorReplay.ts';
import type { KnownAuthors } from './authorsStore.ts';
import { decodeAuthors, encodeAuthors } from './encodedAuthors.ts';
import { type WordsBy, wordsBy } from './wordsBy.ts';
import { type WrittenBy, writtenBy } from './writtenBy.ts';

/** What is found out of a log. */
export type AuthorsRead = {
  readonly written: WrittenBy;
  readonly words: WordsBy;
  /** The text and its authors as they are now, to go on from. */
  readonly update: Uint8Array;
  readonly authors: Uint8Array;
};

/** Reads a log from what is known of it on, a part at a time: in a thread, or where it is short, on the spot. */
export class AuthorsReading {
  readonly #doc = faithfulDoc();
  readonly #replay: AuthorReplay;

  constructor(known: KnownAuthors | null) {
    if (known === null) {
      this.#replay = new AuthorReplay(this.#doc);
      return;
    }
    Y.applyUpdate(this.#doc, known.update);
    const { authors, deletions } = decodeAuthors(known.authors);
    this.#replay = new AuthorReplay(this.#doc, authors, deletions);
  }

  take(rows: LogChunk): void {
    this.#doc.transact(() => {
      for (const row of rowsOf(rows)) this.#replay.apply(row);
    });
  }

  words(): WordsBy {
    return wordsBy(this.#doc, this.#replay.authors);
  }

  end(): AuthorsRead {
    return {
      written: writtenBy(this.#doc, this.#replay.authors),
      words: this.words(),
      update: Y.encodeStateAsUpdate(this.#doc),
      authors: encodeAuthors(this.#doc, this.#replay.authors, this.#replay.deletions),
    };
  }
}
