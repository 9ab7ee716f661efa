import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, WebSocketServer } from 'ws';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { type CloseCode, closeCodes } from '../../shared/sync/closeCodes.ts';
import { frameLimit } from '../../shared/sync/limits.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import type { Logger } from '../platform/logger.ts';
import { headersOf, refuseUpgrade } from '../platform/upgradeRequest.ts';
import { FrameStream } from './frameStream.ts';
import type { SocketTerms } from './memberSocket.ts';
import { type FreshSocket, PacedFrames } from './pacedFrames.ts';
import type { SyncLimits } from './syncLimits.ts';
import type { SyncMeter } from './syncMeter.ts';

/** What a request for a socket asks for, before anybody looked at who it is. */
export type SocketRequest = {
  readonly document: DocumentId;
  readonly terms: SocketTerms;
  /** The epoch that the client's own copy belongs to; null: it has none. */
  readonly epoch: number | null;
  /** How many freezes the client knows of; null: it does not say. */
  readonly draft: number | null;
  readonly headers: Headers;
};

/** Clients have this long to answer our closing; then the connection is cut. */
const closingMs = 5000;

/** `@types/ws` does not know `closeTimeout` yet. */
const socketOptions: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  maxPayload: frameLimit,
  maxFragments: 64,
  // What a frame may arrive in: a flood of crumbs would cost more than the frame.
  maxBufferedChunks: 32 * 1024,
  perMessageDeflate: false,
  clientTracking: false,
  closeTimeout: closingMs,
};

export function createUpgrade(deps: {
  readonly originAllowed: (headers: Headers) => boolean;
  readonly externalClients: boolean;
  readonly limits: SyncLimits;
  readonly meter: SyncMeter;
  readonly logger: Logger;
  readonly admit: (request: SocketRequest, fresh: FreshSocket) => Promise<void>;
}): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer(socketOptions);
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const headers = headersOf(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = /^\/sync\/([^/]+)$/u.exec(url.pathname);
    if (path === null) return refuseUpgrade(socket, '404 Not Found');
    if (!deps.originAllowed(headers)) return refuseUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (ws) => {
      // Without a listener, a broken frame would end the process.
      ws.on('error', () => ws.terminate());
      const fresh = new PacedFrames(
        new FrameStream(ws, socket),
        deps.limits,
        () => performance.now(),
        deps.meter.slowed,
      );
      const asked = readRequest(path[1] ?? '', url.searchParams, headers, deps.externalClients);
      if (typeof asked === 'number') return fresh.refuse(asked);
      deps.admit(asked, fresh).catch((error: unknown) => {
        deps.logger.warn({ err: error, document: asked.document }, 'a socket could not be admitted');
        fresh.refuse(closeCodes.tryLater);
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
  return {
    document,
    terms: { acknowledges, external: schema === null },
    epoch: countIn(params.get('epoch')),
    draft: countIn(params.get('draft')),
    headers,
  };
}

function countIn(said: string | null): number | null {
  const count = Number(said ?? Number.NaN);
  return Number.isInteger(count) ? count : null;
}
