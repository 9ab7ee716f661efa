import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { RightsChanged } from '../people/rightsChanged.ts';
import type { Authorship } from './authorship/authorship.ts';
import type { TextToClose } from './freshEpoch.ts';
import type { Holdable } from './heldUpdate.ts';
import type { SyncFigures } from './syncMeter.ts';
import type { TextMoment } from './textAt.ts';
import type { TextToEdit } from './textEdit.ts';

/** The room `sync` as the rest of the server sees it. */
export type SyncServer = {
  /** Takes a WebSocket upgrade for `/sync/:documentId`; answers every other path with 404. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** The text as stored now; null when there is no such document. */
  readonly contentOf: (id: DocumentId) => Promise<TextNode | null>;
  /** The same, with the number of the last update that it holds. */
  readonly textNow: (id: DocumentId) => Promise<{ readonly content: TextNode; readonly seq: number } | null>;
  /** The text as it was after one update of its log; null where the log cannot tell any more. */
  readonly contentAt: (id: DocumentId, at: TextMoment) => Promise<TextNode | null>;
  /** Looks at the Y.Doc of the text as stored now, which is not to be changed; null when there is no such document. */
  readonly lookInto: <T>(id: DocumentId, at: (doc: Y.Doc) => T) => Promise<T | null>;
  /** The text to be changed by the server for somebody (`rowsOfEdit`, `appendEdit`); null when there is none. */
  readonly textToEdit: (id: DocumentId) => Promise<TextToEdit | null>;
  /** What somebody wrote into a text that she may not write now, judged by the gate and not applied (H1). */
  readonly judgeHeld: (
    id: DocumentId,
    member: MemberId,
    update: Uint8Array,
  ) => Promise<Result<Holdable> | null>;
  /** After the commit of `appendEdit`: whoever has the text open is shown what it stored. */
  readonly textAppended: (id: DocumentId) => void;
  /** Who wrote which words of it (T1); computed when it is asked for. */
  readonly authorsNow: Authorship['authorsNow'];
  /** How many words of it each had written after one update. */
  readonly wordsAt: Authorship['wordsAt'];
  /** After a commit that changed something beside the text: pages that have it open ask again. */
  readonly documentChanged: (id: DocumentId) => void;
  /** The text, to be put in another epoch (`beginEpoch`); null when there is none. */
  readonly textToClose: (id: DocumentId) => Promise<TextToClose | null>;
  /** After the commit of an erasure: whoever has the text open is sent away with 4409 (H2). */
  readonly epochClosed: (id: DocumentId) => void;
  /** After a commit that changed who may do what: live sockets are asked again. */
  readonly accessChanged: (id: DocumentId) => void;
  /** Somebody's roles have changed: see the port. */
  readonly rightsChanged: RightsChanged;
  /** After a session has ended: its sockets are closed with 4401. */
  readonly sessionEnded: (sessionId: string) => void;
  /** How everything stands now. */
  readonly figures: () => SyncFigures;
  /** Flushes what is queued, closes every socket with 1012, and waits for the last append. */
  readonly close: () => Promise<void>;
};
