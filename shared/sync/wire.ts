import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of a frame: the kinds of y-websocket, and one of ours for clients that ask for acknowledgements. */
const frameKind = { sync: 0, awareness: 1, queryAwareness: 3, corale: 100 } as const;
/** Second number of a sync frame. */
const syncKind = { step1: 0, step2: 1, update: 2 } as const;
const coraleKind = { settled: 0, refused: 1, access: 2, changed: 3 } as const;

/** What a client may say. */
export type ClientFrame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: Uint8Array }
  | { readonly kind: 'query_awareness' };

/** Why a frame was refused, as the client is told (`docs/spec/sync.md` G). */
export const frameRefusals = [
  'resync',
  'malformed',
  'read_only',
  'foreign_client',
  'too_large',
  'structure',
  'full',
] as const;
export type FrameRefusal = (typeof frameRefusals)[number];

/** What the server says beyond y-websocket, only to clients that asked (A1). */
export type CoraleMessage =
  /** Frames 1…n of this socket are each durable or proved to contain nothing new. */
  | { readonly kind: 'settled'; readonly upTo: number }
  | { readonly kind: 'refused'; readonly frame: number; readonly code: FrameRefusal }
  /** The right to write has changed while the socket was open. */
  | { readonly kind: 'access'; readonly access: 'read' | 'write' }
  /** Something beside the text has changed: its title, its state, its fields. */
  | { readonly kind: 'changed' };

/**
 * Whether both sides number this frame (A2): step 2 and updates, and no others. Judged by the first two
 * bytes alone, so that a frame which cannot be read any further is still counted on both sides.
 */
export function isNumbered(frame: Uint8Array): boolean {
  return frame[0] === frameKind.sync && (frame[1] === syncKind.step2 || frame[1] === syncKind.update);
}

export function isStep2(frame: Uint8Array): boolean {
  return frame[0] === frameKind.sync && frame[1] === syncKind.step2;
}

/** The frame, or null when it cannot be read. */
export function readClientFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    const frame = readBody(kind, decoder);
    return frame !== null && !decoding.hasContent(decoder) ? frame : null;
  } catch {
    return null;
  }
}

function readBody(kind: number, decoder: decoding.Decoder): ClientFrame | null {
  if (kind === frameKind.awareness)
    return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder) };
  if (kind === frameKind.queryAwareness) return { kind: 'query_awareness' };
  if (kind !== frameKind.sync) return null;
  const sync = decoding.readVarUint(decoder);
  if (sync === syncKind.step1) return { kind: 'step1', stateVector: decoding.readVarUint8Array(decoder) };
  if (sync === syncKind.step2) return { kind: 'step2', update: decoding.readVarUint8Array(decoder) };
  if (sync === syncKind.update) return { kind: 'update', update: decoding.readVarUint8Array(decoder) };
  return null;
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncKind.step1, stateVector);
export const step2Frame = (update: Uint8Array) => syncFrame(syncKind.step2, update);
export const updateFrame = (update: Uint8Array) => syncFrame(syncKind.update, update);

function syncFrame(kind: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameKind.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function awarenessFrame(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameKind.awareness);
    encoding.writeVarUint8Array(encoder, entries);
  });
}

export function coraleFrame(message: CoraleMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameKind.corale);
    encoding.writeVarUint(encoder, coraleKind[message.kind]);
    if (message.kind === 'settled') encoding.writeVarUint(encoder, message.upTo);
    if (message.kind === 'refused') {
      encoding.writeVarUint(encoder, message.frame);
      encoding.writeVarString(encoder, message.code);
    }
    if (message.kind === 'access') encoding.writeVarString(encoder, message.access);
  });
}

/** The kind under which a y-websocket provider finds the handler of our messages. */
export const coraleMessageKind = frameKind.corale;
export const awarenessMessageKind = frameKind.awareness;
export const syncMessageKind = frameKind.sync;

/** Asks who is here: a stock question, answered at once, and so also a sign of life (P3). */
export const queryAwarenessFrame = (): Uint8Array => new Uint8Array([frameKind.queryAwareness]);

/** Reads the rest of one of our messages; null for one that this page does not know. */
export function readCoraleMessage(decoder: decoding.Decoder): CoraleMessage | null {
  const kind = decoding.readVarUint(decoder);
  if (kind === coraleKind.settled) return { kind: 'settled', upTo: decoding.readVarUint(decoder) };
  if (kind === coraleKind.refused) {
    const frame = decoding.readVarUint(decoder);
    const code = decoding.readVarString(decoder);
    const known = frameRefusals.find((refusal) => refusal === code);
    return { kind: 'refused', frame, code: known ?? 'malformed' };
  }
  if (kind === coraleKind.access) {
    return { kind: 'access', access: decoding.readVarString(decoder) === 'write' ? 'write' : 'read' };
  }
  if (kind === coraleKind.changed) return { kind: 'changed' };
  return null;
}
