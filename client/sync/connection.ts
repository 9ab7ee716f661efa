import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { type CoraleMessage, coraleMessageKind, readCoraleMessage } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type LinkBounds, watchLink } from './linkWatch.ts';
import { type Carries, Outgoing } from './outgoing.ts';
import { keepOwnPresence } from './ownPresence.ts';
import type { OpenText } from './sharedText.ts';
import { isFinal } from './textEnds.ts';

/** What a connection needs of the page. */
export type ConnectionPort = {
  /** `ws://` or `wss://` address of `/sync`. */
  readonly address: string;
  readonly webSocket: typeof WebSocket;
  readonly now: () => number;
  readonly random: () => number;
  readonly link: LinkBounds;
};

/** What a connection tells. */
export type Heard = {
  readonly opened: () => void;
  readonly closed: () => void;
  readonly sent: (carries: Carries) => void;
  readonly said: (message: CoraleMessage) => void;
  /** There is something that no frame may hold. */
  readonly tooLarge: () => void;
  /** The server’s text has come. */
  readonly synced: () => void;
  /** The server has sent this page away for good (C4). */
  readonly ended: (code: number) => void;
  readonly peopleChanged: () => void;
  /** Whether something waits to be settled. */
  readonly waiting: () => boolean;
};

/** The connection of one Y.Doc with the server: y-websocket’s provider, with our own way of sending. */
export class Connection {
  readonly provider: WebsocketProvider;
  readonly outgoing: Outgoing;
  readonly #port: ConnectionPort;
  readonly #stopWatching: () => void;

  constructor(doc: Y.Doc, open: OpenText, port: ConnectionPort, heard: Heard) {
    this.#port = port;
    this.provider = new WebsocketProvider(port.address, open.document, doc, {
      connect: false,
      disableBc: true,
      params: {
        ack: '1',
        schema: String(schemaVersion),
        epoch: String(open.epoch),
        // A reader brings nothing.
        ...(open.mode === 'write' && open.draft !== undefined && { draft: String(open.draft) }),
      },
      WebSocketPolyfill: port.webSocket,
      shouldReconnect: (event) => !isFinal(event.code),
    });
    const { provider } = this;
    this.outgoing = new Outgoing(provider, heard);
    keepOwnPresence(provider);
    provider.messageHandlers[coraleMessageKind] = (_encoder, decoder) => {
      const message = readCoraleMessage(decoder);
      if (message !== null) heard.said(message);
    };
    provider.on('status', ({ status }) => {
      if (status === 'connecting') return;
      this.outgoing.restart();
      if (status === 'connected') heard.opened();
      else heard.closed();
    });
    provider.on('sync', (synced) => {
      if (synced) heard.synced();
    });
    provider.on('connection-close', (event) => this.#spread(event?.code ?? null));
    provider.on('closed', ({ code }) => heard.ended(code));
    provider.awareness.on('change', heard.peopleChanged);
    this.#stopWatching = watchLink(provider, { bounds: port.link, now: port.now, waiting: heard.waiting });
    provider.connect();
  }

  /** A socket whose network has gone stays open for long; a new one tells at once how things are. */
  anew(): void {
    this.provider.disconnect();
    this.provider.connect();
  }

  close(): void {
    this.#stopWatching();
    this.outgoing.close();
    const { provider } = this;
    // Yjs gives a document a new clientID after a collision; the provider looks for its presence under the new one.
    provider.doc.clientID = provider.awareness.clientID;
    provider.destroy();
  }

  /** A server that restarts must not see everybody in the same instant (C4). */
  #spread(code: number | null): void {
    if (code === closeCodes.restart || code === closeCodes.tryLater) {
      this.provider.maxBackoffTime = 300 + this.#port.random() * 2700;
      this.provider.wsUnsuccessfulReconnects = 5;
    } else {
      this.provider.maxBackoffTime = 2500;
    }
  }
}
