import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAddress } from '../../server/platform/database.ts';

/** What a network between the server and PostgreSQL can do to it. */
export type FaultProxy = AsyncDisposable & {
  /** The database, through the proxy. */
  readonly url: string;
  /** Everything takes so much longer, each way. */
  readonly delay: (ms: number) => void;
  /** So many bytes a second pass at most on each connection, each way; null: as many as come. */
  readonly throttle: (bytesPerSecond: number | null) => void;
  /** Answers of the connections that stand now are lost, and nobody is told: half-open. Later ones work. */
  readonly goSilent: () => void;
  /** All connections that stand now are reset. */
  readonly reset: () => void;
  /** New connections are refused until it is allowed again. */
  readonly allow: (connections: boolean) => void;
  /**
   * The next request that fits goes through; when PostgreSQL has answered it, the answer is dropped and the
   * connection is reset: whoever asked never learns. Resolves when that has happened.
   */
  readonly cutAnswerTo: (fits: (asked: string) => boolean) => Promise<void>;
};

type Faults = {
  delayMs: number;
  bytesPerSecond: number | null;
  cut: { readonly fits: (asked: string) => boolean; readonly done: () => void } | null;
};

export async function openFaultProxy(address: DatabaseAddress): Promise<FaultProxy> {
  const faults: Faults = { delayMs: 0, bytesPerSecond: null, cut: null };
  const links = new Set<Link>();
  let allowed = true;
  const server = createServer((client) => {
    if (!allowed) return void client.resetAndDestroy();
    const link = new Link(client, reach(address), faults, () => links.delete(link));
    links.add(link);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reset = () => {
    for (const link of links) link.reset();
  };
  return {
    url: urlAt((server.address() as AddressInfo).port, address),
    delay: (ms) => {
      faults.delayMs = ms;
    },
    throttle: (bytesPerSecond) => {
      faults.bytesPerSecond = bytesPerSecond;
    },
    goSilent: () => {
      for (const link of links) link.silent = true;
    },
    reset,
    allow: (connections) => {
      allowed = connections;
    },
    cutAnswerTo: (fits) =>
      new Promise((done) => {
        faults.cut = { fits, done };
      }),
    async [Symbol.asyncDispose]() {
      reset();
      server.close();
    },
  };
}

/** One connection through the proxy. */
class Link {
  silent = false;
  readonly #client: Socket;
  readonly #database: Socket;
  readonly #faults: Faults;
  /** All that was asked so far: a prepared statement is said once. */
  #asked = '';
  #cut: (() => void) | null = null;

  constructor(client: Socket, database: Socket, faults: Faults, ended: () => void) {
    this.#client = client;
    this.#database = database;
    this.#faults = faults;
    const toDatabase = this.#pipe(database);
    const toClient = this.#pipe(client);
    client.on('data', (chunk) => {
      this.#asked += chunk.toString('latin1');
      if (faults.cut?.fits(this.#asked)) {
        this.#cut = faults.cut.done;
        faults.cut = null;
      }
      toDatabase(chunk);
    });
    database.on('data', (chunk) => {
      if (this.#cut !== null) {
        this.#cut();
        return this.reset();
      }
      if (!this.silent) toClient(chunk);
    });
    for (const socket of [client, database]) {
      socket.on('error', () => this.reset());
      socket.on('close', () => {
        this.reset();
        ended();
      });
    }
  }

  reset(): void {
    if (!this.#client.destroyed) this.#client.resetAndDestroy();
    this.#database.destroy();
  }

  /** Hands chunks on in their order, as late and as slowly as the faults say. */
  #pipe(to: Socket): (chunk: Buffer) => void {
    let last: Promise<unknown> = Promise.resolve();
    return (chunk) => {
      const { delayMs, bytesPerSecond } = this.#faults;
      const ms = delayMs + (bytesPerSecond === null ? 0 : (1000 * chunk.length) / bytesPerSecond);
      last = last.then(() => (ms > 0 ? wait(ms) : undefined)).then(() => to.destroyed || to.write(chunk));
    };
  }
}

function reach(address: DatabaseAddress): Socket {
  if (address.kind === 'socket') return connect(`${address.directory}/.s.PGSQL.5432`);
  const { hostname, port } = new URL(address.url);
  return connect(Number(port || 5432), hostname);
}

function urlAt(port: number, address: DatabaseAddress): string {
  if (address.kind === 'socket')
    return `postgres://${address.user}@127.0.0.1:${port}/${encodeURIComponent(address.database)}`;
  const url = new URL(address.url);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url.href;
}
