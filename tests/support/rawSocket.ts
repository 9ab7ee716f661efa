import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { type CoraleMessage, coraleMessageKind, readCoraleMessage } from '../../shared/sync/wire.ts';

/** A socket that says whatever it is told to, and remembers what it hears. */
export type RawSocket = {
  readonly send: (frame: Uint8Array | string) => void;
  /** Our own messages heard so far, oldest first. */
  readonly messages: readonly CoraleMessage[];
  /** Frames heard so far that are not ours. */
  readonly frames: readonly Uint8Array[];
  /** Resolves with the first of our messages that fits, heard before or later. */
  readonly hears: (fits: (message: CoraleMessage) => boolean) => Promise<CoraleMessage>;
  /** The same for all other frames. */
  readonly receives: (fits: (frame: Uint8Array) => boolean) => Promise<Uint8Array>;
  /** The close code, once the socket is closed. */
  readonly closed: Promise<number>;
  readonly close: () => void;
};

export async function openRawSocket(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawSocket> {
  const socket = new WebSocket(url, { headers });
  const messages: CoraleMessage[] = [];
  const frames: Uint8Array[] = [];
  const waiting = new Set<() => void>();
  const closed = once(socket, 'close').then(([code]) => Number(code));
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const message = decoding.readVarUint(decoder) === coraleMessageKind ? readCoraleMessage(decoder) : null;
    if (message === null) frames.push(new Uint8Array(data));
    else messages.push(message);
    for (const look of waiting) look();
  });
  await once(socket, 'open');
  const first = <T>(list: readonly T[], fits: (item: T) => boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = list.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      closed.then((code) => reject(new Error(`closed with ${code} before it was heard`)), reject);
      look();
    });
  return {
    send: (frame) => socket.send(frame),
    messages,
    frames,
    hears: (fits) => first(messages, fits),
    receives: (fits) => first(frames, fits),
    closed,
    close: () => socket.close(),
  };
}

/** The status with which an upgrade is refused before any socket exists. */
export async function refusedUpgrade(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const socket = new WebSocket(url, { headers });
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}
