import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  awarenessFrame,
  coraleMessageKind,
  readCoraleMessage,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import type { Target } from './tasks.ts';

/** What a server said, as far as the load cares. */
export type Heard =
  | { readonly kind: 'admitted' }
  /** Its step 1. */
  | { readonly kind: 'question'; readonly stateVector: Uint8Array }
  | { readonly kind: 'text'; readonly update: Uint8Array; readonly step2: boolean }
  /** Every numbered frame up to this one is taken; null: the next one. */
  | { readonly kind: 'acknowledged'; readonly upTo: number | null }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'other' };

/** The same conversation in the words of each server. */
export type Dialect = {
  readonly url: string;
  /** Said first; null: the conversation begins at once. */
  readonly introduction: Uint8Array | null;
  readonly step1: (stateVector: Uint8Array) => Uint8Array;
  readonly step2: (update: Uint8Array) => Uint8Array;
  readonly update: (update: Uint8Array) => Uint8Array;
  readonly awareness: (entries: Uint8Array) => Uint8Array;
  readonly read: (frame: Uint8Array) => Heard;
};

const messageKind = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 } as const;
const authKind = { token: 0, permissionDenied: 1, authenticated: 2 } as const;
const other: Heard = { kind: 'other' };

export function dialectFor(target: Target): Dialect {
  return target.dialect === 'corale' ? corale(target) : hocuspocus(target);
}

function corale({ port, document }: Target): Dialect {
  return {
    url: `ws://127.0.0.1:${port}/sync/${document}?schema=${schemaVersion}&ack=1`,
    introduction: null,
    step1: step1Frame,
    step2: step2Frame,
    update: updateFrame,
    awareness: awarenessFrame,
    read(frame) {
      const decoder = decoding.createDecoder(frame);
      const kind = decoding.readVarUint(decoder);
      if (kind === messageKind.sync) return readSync(decoder);
      if (kind === messageKind.awareness) return readPresence(decoder);
      if (kind !== coraleMessageKind) return other;
      const message = readCoraleMessage(decoder);
      if (message?.kind === 'settled') return { kind: 'acknowledged', upTo: message.upTo };
      return message?.kind === 'refused' ? { kind: 'refused', why: message.code } : other;
    },
  };
}

/** The protocol of HocuspocusProvider 4: every frame begins with the name of the document. */
function hocuspocus({ port, document }: Target): Dialect {
  const name = encoding.encode((encoder) => encoding.writeVarString(encoder, document));
  const named = (frame: Uint8Array) => new Uint8Array(Buffer.concat([name, frame]));
  const token = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKind.auth);
    encoding.writeVarUint(encoder, authKind.token);
    encoding.writeVarString(encoder, 'token');
  });
  return {
    url: `ws://127.0.0.1:${port}`,
    introduction: named(token),
    step1: (stateVector) => named(step1Frame(stateVector)),
    step2: (update) => named(step2Frame(update)),
    update: (update) => named(updateFrame(update)),
    awareness: (entries) => named(awarenessFrame(entries)),
    read(frame) {
      const decoder = decoding.createDecoder(frame);
      decoder.pos = name.length;
      const kind = decoding.readVarUint(decoder);
      if (kind === messageKind.sync || kind === messageKind.syncReply) return readSync(decoder);
      if (kind === messageKind.awareness) return readPresence(decoder);
      if (kind === messageKind.auth)
        return decoding.readVarUint(decoder) === authKind.authenticated
          ? { kind: 'admitted' }
          : { kind: 'refused', why: 'authentication' };
      if (kind !== messageKind.syncStatus) return other;
      return decoding.readVarUint(decoder) === 1
        ? { kind: 'acknowledged', upTo: null }
        : { kind: 'refused', why: 'status' };
    },
  };
}

function readPresence(decoder: decoding.Decoder): Heard {
  return { kind: 'presence', entries: decoding.readVarUint8Array(decoder) };
}

function readSync(decoder: decoding.Decoder): Heard {
  const kind = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  return kind === 0
    ? { kind: 'question', stateVector: body }
    : { kind: 'text', update: body, step2: kind === 1 };
}
