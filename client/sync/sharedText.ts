import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import type { FrameRefusal } from '../../shared/sync/wire.ts';
import type { TextNode } from '../../shared/text/content.ts';

/** How to open a text: a writer's is kept on this device too, a reader's is only watched. */
export type OpenText = {
  readonly document: DocumentId;
  readonly member: MemberId;
  readonly epoch: number;
  readonly mode: 'write' | 'read';
  /** How often the text had been frozen when the page was told of it; a writer who does not say is not asked. */
  readonly draft?: number;
  /** False where nothing of it may stay on this device: for guests, whose phone may be lent (C2). */
  readonly keepsCopy?: boolean;
};

/** What may be said of the text's safety (`docs/spec/sync.md` A3). */
export type SaveView =
  | { readonly kind: 'saved' }
  /** The text is being opened: nothing can be said yet. */
  | { readonly kind: 'connecting' }
  /** A change is under way, or was a moment ago: the word does not flicker with every key. */
  | { readonly kind: 'saving' }
  /** A change is under way for 3 s or longer. */
  | { readonly kind: 'not_saved' }
  /** No connection; `changes` may be 0. `kept`: the changes are also on this device. */
  | { readonly kind: 'offline'; readonly changes: number; readonly kept: boolean }
  | { readonly kind: 'read_only' }
  /** A reader whose page has lost its connection: the text stands still. */
  | { readonly kind: 'read_offline' };

/** Why the text will not come back by itself. */
export type TextEnd =
  | 'signed_out'
  | 'right_withdrawn'
  | 'not_found'
  | 'new_epoch'
  | 'too_large'
  | 'old_page'
  | 'too_many';

/** Someone else who has the text open; stamped by the server. */
export type PresentPerson = {
  readonly clientId: number;
  readonly name: string;
  readonly organisation: string;
  readonly tone: 'pa' | 'pb' | 'pc' | 'pd';
  readonly writes: boolean;
  readonly external: boolean;
  /** Without an account, for the time of a workshop. */
  readonly guest: boolean;
};

/** Words that the server refused, and by which rule: kept to be read and copied, never sent again. */
export type RescuedText = { readonly at: Date; readonly content: TextNode; readonly why: FrameRefusal };

/** An open text. `generation` changes when the text had to start again from the server: remount the editor on it. */
export type SharedText = {
  readonly generation: number;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** The text is here, from the server or from this device, and may be shown. */
  readonly ready: boolean;
  readonly save: SaveView;
  readonly people: readonly PresentPerson[];
  readonly ended: TextEnd | null;
  readonly rescued: RescuedText | null;
  readonly dismissRescued: () => void;
  /** All that this page held when the right to write was withdrawn, where some of it had not been stored (H1). */
  readonly left: Uint8Array | null;
  /** What had not been stored when the text went on in another epoch: it is on this page only, to be copied (H2). */
  readonly unsent: TextNode | null;
  /** What the server said of the right to write since the text was opened; null: nothing new. */
  readonly accessNow: 'read' | 'write' | null;
  /** How often the server has said that something beside the text changed: its title, its state, its fields. */
  readonly besideChanges: number;
};
