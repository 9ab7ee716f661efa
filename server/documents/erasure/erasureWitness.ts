import type * as Y from 'yjs';
import type { ErasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import type { Found } from '../../../shared/documents/erasure/erasureApi.ts';
import type { DocumentId, ErasureId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** What is erased of which document. */
export type Erasing = {
  readonly document: DocumentId;
  readonly words: ErasedWords;
  /** Images and attachments that go, by their SHA-256. */
  readonly files: ReadonlySet<string>;
};

/** The erasure under way. */
export type UnderWay = Erasing & {
  readonly id: ErasureId;
  readonly at: Date;
  /** The text as it is from now on. */
  readonly text: Y.Doc;
};

/**
 * A place beside the text at which words of it can stand (E1). Whoever keeps words that people took from a text, or
 * wrote about it, fills this; `server/app.ts` plugs it in.
 */
export type ErasureWitness = {
  /** Why nothing may be taken out of a text now; where it is left out, nothing here stands in the way. */
  readonly inTheWay?: (reader: Reader, document: DocumentId) => Promise<Result<null>>;
  /** Where the words stand here; nothing is changed. */
  readonly find: (reader: Reader, erasing: Erasing) => Promise<readonly Found[]>;
  /** Takes them away. It runs as `corale_eraser`, within the transaction of the erasure. */
  readonly erase: (tx: Transaction, erasing: UnderWay) => Promise<void>;
  /** Ids, beside that of the document, under which the record speaks of what is kept here. */
  readonly subjects: (reader: Reader, document: DocumentId) => Promise<readonly string[]>;
};
