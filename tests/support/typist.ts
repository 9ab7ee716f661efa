import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { type LinkBounds, usualBounds } from '../../client/sync/linkWatch.ts';
import type { SharedText } from '../../client/sync/sharedText.ts';
import { type SessionPort, TextSession } from '../../client/sync/textSession.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, MemberId, PersonId } from '../../shared/kernel/ids.ts';
import {
  type CoraleMessage,
  coraleMessageKind,
  type FrameRefusal,
  readCoraleMessage,
} from '../../shared/sync/wire.ts';
import { fragmentName } from '../../shared/text/content.ts';

// y-websocket listens for the end of the process once for every provider.
process.setMaxListeners(0);

/** Someone who writes through the product's own client, without a screen. */
export type Typist = {
  readonly session: TextSession;
  /** Resolves with the text as soon as the condition holds of it; rejects after the time given. */
  readonly until: (
    what: string,
    holds: (text: SharedText) => boolean,
    withinMs?: number,
  ) => Promise<SharedText>;
  /** Puts words at the end of the first paragraph, in one transaction. */
  readonly types: (words: string) => Promise<void>;
  readonly deletes: (from: number, length: number) => Promise<void>;
  readonly words: () => string;
  readonly doc: () => Y.Doc;
  /** Cuts the connection as a failing network would; the client comes back by itself. */
  readonly cut: () => void;
  /** Comes back at once instead of after the pause that a failed attempt brings. */
  readonly reconnect: () => void;
  /** Codes of her frames that the server refused, oldest first. */
  readonly refusals: readonly FrameRefusal[];
  readonly close: () => void;
};

export type TypistOptions = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A person, or what a guest writes as. */
  readonly person: PersonId | MemberId;
  readonly document: DocumentId;
  readonly mode?: 'write' | 'read';
  readonly epoch?: number;
  /** How many freezes her page knows of. */
  readonly draft?: number;
  /** Changes of an earlier visit that wait on her device. */
  readonly waiting?: number;
  /** What her device keeps; nothing where this is not given. */
  readonly openCopy?: SessionPort['openCopy'];
  /** How soon a silent connection is given up. */
  readonly link?: LinkBounds;
};

export function openTypist(options: TypistOptions): Typist {
  const refusals: FrameRefusal[] = [];
  const session = new TextSession(
    {
      document: options.document,
      member: options.person as string as MemberId,
      epoch: options.epoch ?? 1,
      mode: options.mode ?? 'write',
      ...(options.draft !== undefined && { draft: options.draft }),
    },
    {
      address: options.address,
      webSocket: socketWith(options.headers, (frame) => {
        const message = ourMessage(frame);
        if (message?.kind === 'refused') refusals.push(message.code);
      }),
      now: () => Date.now(),
      random: () => 0,
      link: options.link ?? usualBounds,
      openCopy: options.openCopy ?? (async () => null),
      onNetworkChange: () => () => {},
      onLeave: () => () => {},
      waiting: { take: () => options.waiting ?? 0, leave: () => {} },
    },
  );
  const text = () => must(session.snapshot(), 'the text is connected').doc;
  const paragraph = () => {
    const first = text().getXmlFragment(fragmentName).get(0);
    return must(first instanceof Y.XmlElement ? first : null, 'a text begins with a block');
  };
  const words = () => {
    const inside = paragraph().get(0);
    return must(inside instanceof Y.XmlText ? inside : null, 'a block holds words');
  };
  const until: Typist['until'] = (what, holds, withinMs = 20_000) =>
    untilHolds(session, what, holds, withinMs);
  return {
    session,
    until,
    async types(written) {
      await until('the text is here', (shared) => shared.ready);
      if (paragraph().length === 0) paragraph().insert(0, [new Y.XmlText()]);
      words().insert(words().length, written);
    },
    async deletes(from, length) {
      await until('the text is here', (shared) => shared.ready);
      words().delete(from, length);
    },
    words: () => {
      const first = text().getXmlFragment(fragmentName).get(0);
      const inside = first instanceof Y.XmlElement && first.length > 0 ? first.get(0) : null;
      return inside instanceof Y.XmlText ? inside.toString() : '';
    },
    doc: text,
    cut: () => {
      const socket = session.snapshot()?.provider.ws as unknown as WebSocket | null | undefined;
      socket?.terminate();
    },
    reconnect: () => {
      const provider = session.snapshot()?.provider;
      provider?.disconnect();
      provider?.connect();
    },
    refusals,
    close: () => session.close(),
  };
}

function ourMessage(frame: Uint8Array): CoraleMessage | null {
  const decoder = decoding.createDecoder(frame);
  return decoding.readVarUint(decoder) === coraleMessageKind ? readCoraleMessage(decoder) : null;
}

/** The `ws` package's client with a cookie or another header, in the shape of a browser's WebSocket. */
export function socketWith(
  headers: Readonly<Record<string, string>>,
  hears: (frame: Uint8Array) => void = () => {},
): typeof globalThis.WebSocket {
  const withHeaders = class extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
      this.on('error', () => undefined);
      this.on('message', (frame: ArrayBuffer) => hears(new Uint8Array(frame)));
    }
  };
  return withHeaders as unknown as typeof globalThis.WebSocket;
}

async function untilHolds(
  session: TextSession,
  what: string,
  holds: (text: SharedText) => boolean,
  withinMs: number,
): Promise<SharedText> {
  return await new Promise((resolve, reject) => {
    let release = () => {};
    const late = setTimeout(() => {
      release();
      const { save, ended, ready } = session.snapshot() ?? {};
      reject(new Error(`not within ${withinMs} ms: ${what} (${JSON.stringify({ save, ended, ready })})`));
    }, withinMs);
    let watched: Y.Doc | null = null;
    const look = () => {
      const text = session.snapshot();
      if (text !== null && watched !== text.doc) {
        watched?.off('afterTransaction', look);
        watched = text.doc;
        watched.on('afterTransaction', look);
      }
      if (text === null || !holds(text)) return;
      clearTimeout(late);
      release();
      watched?.off('afterTransaction', look);
      resolve(text);
    };
    release = session.subscribe(look);
    look();
  });
}
