import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { type LiveCloseCode, liveCloseCodes } from '../../shared/kernel/liveEvent.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { rememberEnded } from './endedSessions.ts';
import type { TellLive } from './live.ts';
import { type LiveLimits, type LivePage, LivePages, type LiveReader, usualLiveLimits } from './livePages.ts';
import type { Logger } from './logger.ts';
import { headersOf, refuseUpgrade } from './upgradeRequest.ts';

export type LiveDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly originAllowed: (headers: Headers) => boolean;
  /** Who sent these headers, and what of what she asks for she may follow; null when nobody is signed in. */
  readonly reader: (headers: Headers, query: URLSearchParams) => Promise<LiveReader | null>;
  /** The usual ones, if nothing else is said. */
  readonly limits?: LiveLimits;
};

export type LiveServer = {
  /** Takes a WebSocket upgrade for `/live`. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly tellLive: TellLive;
  /** After a session has ended: its pages are closed with 4401. */
  readonly sessionEnded: (sessionId: string) => void;
  /** After somebody's roles have changed: who reads here is asked again. */
  readonly review: () => void;
  /** The same for the pages of one. */
  readonly reviewMember: (member: MemberId) => void;
  /** Says to every page that anything may be other than it was, to one after the other. */
  readonly greetAgain: () => void;
  /** Pages that are open now. */
  readonly pages: () => number;
  /** Closes every page with 1012. */
  readonly close: () => void;
};

type Asking = Pick<LivePage, 'headers' | 'query'>;

/** Between two looks at every page: does it live, and is it still who it was? */
const heartbeatMs = 30_000;
/** A hall that is to ask for everything does not do so in the same moment. */
const spreadMs = 1500;
/** A page says nothing here; a program that does is let go before it costs anything. */
const framesHeard = 32;

/** `@types/ws` does not know `closeTimeout` yet. */
const socketOptions: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  maxPayload: 1024,
  perMessageDeflate: false,
  clientTracking: false,
  closeTimeout: 5000,
};

/** The sockets through which open pages hear that something changed (ADR 0026). */
export function openLive(deps: LiveDeps): LiveServer {
  const pages = new LivePages(deps.limits ?? usualLiveLimits);
  const ended = rememberEnded();
  let reviews = 0;
  let closing = false;

  /** Who it is, by rights that did not change while they were asked for. */
  async function currentReader({ headers, query }: Asking): Promise<LiveReader | null> {
    for (;;) {
      const before = reviews;
      const reader = await deps.reader(headers, query);
      if (before === reviews) return reader === null || ended.has(reader.sessionId) ? null : reader;
    }
  }

  async function admit(ws: WebSocket, asking: Asking): Promise<LiveCloseCode | null> {
    const reader = closing ? null : await currentReader(asking);
    if (closing) return liveCloseCodes.restart;
    if (reader === null) return liveCloseCodes.notSignedIn;
    if (!pages.hasRoomFor(reader.member)) return liveCloseCodes.tooMany;
    if (ws.readyState === ws.OPEN) enter(pages, ws, { ...asking, socket: ws, reader, heard: true });
    return null;
  }

  async function reviewPage(page: LivePage): Promise<void> {
    const reader = await currentReader(page);
    if (reader === null) return pages.dismiss(liveCloseCodes.notSignedIn, (one) => one === page);
    pages.becomes(page, reader);
  }

  function review(isDue: (page: LivePage) => boolean): void {
    for (const page of pages.all().filter(isDue)) {
      reviewPage(page).catch((error: unknown) => deps.logger.warn({ err: error }, 'review of a page failed'));
    }
  }

  const heartbeat = setInterval(() => {
    pages.probe();
    const now = deps.clock.now();
    review(({ reader }) => reader.endsAt <= now);
  }, heartbeatMs).unref();

  return {
    upgrade: takeUpgrades(deps, admit),
    tellLive: (event, to) => pages.tell(event, to),
    sessionEnded(sessionId) {
      ended.note(sessionId);
      pages.endSession(sessionId);
    },
    review() {
      reviews++;
      review(() => true);
    },
    reviewMember(member) {
      reviews++;
      review(({ reader }) => reader.member === member);
    },
    greetAgain() {
      for (const page of pages.all()) setTimeout(() => pages.greet(page), Math.random() * spreadMs).unref();
    },
    pages: () => pages.size,
    close() {
      closing = true;
      clearInterval(heartbeat);
      pages.dismiss(liveCloseCodes.restart, () => true);
    },
  };
}

function enter(pages: LivePages, ws: WebSocket, page: LivePage): void {
  let frames = 0;
  ws.on('message', () => {
    if (++frames > framesHeard) ws.close(liveCloseCodes.malformed);
  });
  ws.on('pong', () => {
    page.heard = true;
  });
  ws.on('close', () => pages.leave(page));
  pages.enter(page);
}

function takeUpgrades(
  { originAllowed, logger }: LiveDeps,
  admit: (ws: WebSocket, asking: Asking) => Promise<LiveCloseCode | null>,
): LiveServer['upgrade'] {
  const server = new WebSocketServer(socketOptions);
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const headers = headersOf(request);
    if (!originAllowed(headers)) return refuseUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (ws) => {
      // Without a listener a broken frame would end the process; ws itself closes such a socket.
      ws.on('error', (error) => logger.debug({ err: error }, 'a page sent what it may not'));
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      admit(ws, { headers, query }).then(
        (code) => code !== null && ws.close(code),
        (error: unknown) => {
          logger.warn({ err: error }, 'a page could not be let in');
          ws.close(liveCloseCodes.tryLater);
        },
      );
    });
  };
}
