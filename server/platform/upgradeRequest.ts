import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The headers of a request for a WebSocket, as those of any other. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Answers over HTTP, before there is a socket. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  // The other side may never hang up by itself.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
