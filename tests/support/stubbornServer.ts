import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import {
  coraleFrame,
  type FrameRefusal,
  isNumbered,
  readClientFrame,
  step1Frame,
  step2Frame,
} from '../../shared/sync/wire.ts';

/** A server that has an empty text and refuses every numbered frame, whatever it brings. */
export type StubbornServer = AsyncDisposable & {
  readonly address: string;
  /** Numbered frames that it was sent. */
  readonly refused: () => number;
  /** It answers nobody any more. */
  readonly stop: () => Promise<void>;
};

export async function stubbornServer(code: FrameRefusal): Promise<StubbornServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  let refused = 0;
  server.on('connection', (socket) => {
    let numbered = 0;
    const ask = () => socket.send(step1Frame(Y.encodeStateVector(new Y.Doc())));
    socket.on('message', (data: Buffer) => {
      const bytes = new Uint8Array(data);
      if (readClientFrame(bytes)?.kind === 'step1') socket.send(step2Frame(new Uint8Array([0, 0])));
      if (!isNumbered(bytes)) return;
      refused++;
      socket.send(coraleFrame({ kind: 'refused', frame: ++numbered, code }));
      if (code === 'resync') ask();
    });
    ask();
  });
  const stop = async () => {
    for (const socket of server.clients) socket.terminate();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`,
    refused: () => refused,
    stop,
    [Symbol.asyncDispose]: async () => {
      if (server.address() !== null) await stop();
    },
  };
}
