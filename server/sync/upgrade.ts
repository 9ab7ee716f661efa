import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type DocumentId, parseId } from '../../shared/kernel/ids.ts';
import { type CloseCode, closeCodes } from '../../shared/sync/closeCodes.ts';
import { frameLimit } from '../../shared/sync/limits.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import type { Logger } from '../platform/logger.ts';
import type { SocketTerms } from './memberSocket.ts';

/** What a request for a socket asks for, before anybody looked at who it is. */
export type SocketRequest = {
  readonly document: DocumentId;
  readonly terms: SocketTerms;
  /** The epoch that the client's own copy belongs to; null: it has none. */
  readonly epoch: number | null;
  readonly headers: Headers;
};

/** Frames may arrive while the session is still being looked up; they wait, up to this many of both. */
const earlyBytes = frameLimit;
const earlyFrames = 64;

/** A socket whose early frames are kept until somebody takes it. */
export type FreshSocket = {
  readonly socket: WebSocket;
  /** Hands over all frames from now on, the early ones first. */
  readonly takeFrames: (receive: (frame: Uint8Array) => void) => void;
};

export function createUpgrade(deps: {
  readonly originAllowed: (headers: Headers) => boolean;
  readonly externalClients: boolean;
  readonly logger: Logger;
  readonly admit: (request: SocketRequest, fresh: FreshSocket) => Promise<void>;
}): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: frameLimit,
    maxFragments: 64,
    perMessageDeflate: false,
    clientTracking: false,
  });
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const headers = headersOf(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = /^\/sync\/([^/]+)$/u.exec(url.pathname);
    if (path === null) return refuse(socket, '404 Not Found');
    if (!deps.originAllowed(headers)) return refuse(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (ws) => {
      // Without a listener, a broken frame would end the process.
      ws.on('error', () => ws.terminate());
      const fresh = keepEarlyFrames(ws);
      const asked = readRequest(path[1] ?? '', url.searchParams, headers, deps.externalClients);
      if (typeof asked === 'number') return ws.close(asked);
      deps.admit(asked, fresh).catch((error: unknown) => {
        deps.logger.warn({ err: error, document: asked.document }, 'a socket could not be admitted');
        ws.close(closeCodes.tryLater);
      });
    });
  };
}

/** The request, or the code with which it is closed (G7). */
function readRequest(
  id: string,
  params: URLSearchParams,
  headers: Headers,
  externalClients: boolean,
): SocketRequest | CloseCode {
  const schema = params.get('schema');
  const acknowledges = params.get('ack') === '1';
  if (schema === null && (acknowledges || !externalClients)) return closeCodes.schema;
  if (schema !== null && schema !== String(schemaVersion)) return closeCodes.schema;
  const document = parseId<DocumentId>(id);
  if (document === null) return closeCodes.notFound;
  const epoch = Number(params.get('epoch') ?? Number.NaN);
  return {
    document,
    terms: { acknowledges, external: schema === null },
    epoch: Number.isInteger(epoch) ? epoch : null,
    headers,
  };
}

function keepEarlyFrames(socket: WebSocket): FreshSocket {
  let early: Uint8Array[] | null = [];
  let bytes = 0;
  let receive: (frame: Uint8Array) => void = (frame) => {
    bytes += frame.length;
    if (bytes > earlyBytes || (early?.length ?? 0) >= earlyFrames) socket.close(closeCodes.tooLarge);
    else early?.push(frame);
  };
  socket.on('message', (data, isBinary) => {
    // `ws` goes on delivering until the other side has answered our closing: nobody is heard after it.
    if (socket.readyState !== socket.OPEN) return;
    // The protocol is binary; a text frame reads as garbage in the room.
    const frame =
      data instanceof ArrayBuffer ? new Uint8Array(data) : Array.isArray(data) ? Buffer.concat(data) : data;
    receive(isBinary ? frame : new Uint8Array());
  });
  socket.on('close', () => {
    early = null;
  });
  return {
    socket,
    takeFrames(next) {
      const kept = early ?? [];
      early = null;
      receive = next;
      for (const frame of kept) next(frame);
    },
  };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
