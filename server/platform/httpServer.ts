import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from './logger.ts';
import { StartRefusal } from './startRefusal.ts';

export type Fetch = (request: Request, bindings: unknown) => Response | Promise<Response>;
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type HttpServer = {
  /** Answers from now on. Resolves with the port. Throws StartRefusal when it is taken. */
  readonly listen: (app: { readonly fetch: Fetch; readonly upgrade: Upgrade }) => Promise<number>;
  /** Lets requests under way finish for a moment, then ends every connection. */
  readonly close: () => Promise<void>;
};

/**
 * Milliseconds: a client that dawdles over its headers or its body gives its place to others. A connection
 * at rest is kept longer than a proxy keeps it (nginx: a minute): whoever ends it first must not be the
 * side that a request is on its way to.
 */
const patience = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 75_000 } as const;
const farewell = 3_000;

export function createHttpServer(where: { host: string; port: number }, logger: Logger): HttpServer {
  const sockets = new Set<Socket>();
  const server = createServer(patience);
  server.on('connection', (socket) => {
    sockets.add(socket);
    // Without a listener a connection that breaks at the wrong moment would end the whole process.
    socket.on('error', (error) => logger.debug({ err: error }, 'connection broke'));
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    listen: async ({ fetch, upgrade }) => {
      server.on('request', getRequestListener(fetch, { hostname: where.host }));
      server.on('upgrade', (request, socket, head) => guardedUpgrade(upgrade, logger, request, socket, head));
      await bind(server, where);
      return (server.address() as AddressInfo).port;
    },
    close: () => closeAll(server, sockets),
  };
}

function guardedUpgrade(
  upgrade: Upgrade,
  logger: Logger,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', (error) => logger.debug({ err: error }, 'upgrade broke'));
  try {
    upgrade(request, socket, head);
  } catch (error) {
    logger.warn({ err: error }, 'upgrade failed');
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  }
}

function bind(server: Server, where: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindRefusal(error, where)));
    server.listen(where.port, where.host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function bindRefusal(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefusal(
      `La porta ${port} è già occupata da un altro programma: fermalo, o scegline un’altra con PORT.`,
    );
  }
  if (error.code === 'EACCES')
    return new StartRefusal(`La porta ${port} è riservata al sistema: scegline un’altra con PORT.`);
  if (error.code === 'EADDRNOTAVAIL')
    return new StartRefusal(`Questa macchina non ha l’indirizzo ${host}: correggi HOST.`);
  return error;
}

async function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, farewell);
  await closed;
  clearTimeout(timer);
}
