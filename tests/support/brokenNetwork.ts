import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What lies between a page and the server, and what it does to what passes. */
export type BrokenNetwork = AsyncDisposable & {
  /** The server’s address, as one reaches it through here. */
  readonly through: (address: string) => string;
  /** Everything vanishes from now on, on connections old and new, and nobody is told. */
  readonly vanish: () => void;
  /** Nothing can be reached: connections are reset, new ones too. */
  readonly break: () => void;
  /** What comes from now on passes; what has vanished does not come back. */
  readonly mend: () => void;
  /** Everything takes so much longer, in milliseconds. */
  readonly slow: (ms: number) => void;
};

export async function brokenNetwork(serverAddress: string): Promise<BrokenNetwork> {
  const { hostname, port } = new URL(serverAddress);
  let state: 'passes' | 'vanishes' | 'broken' = 'passes';
  let delay = 0;
  const sockets = new Set<Socket>();
  /** Sockets on which something has vanished: they stay dumb, as a TCP connection with a hole would. */
  const dumb = new WeakSet<Socket>();
  const pass = (from: Socket, to: Socket) => {
    from.on('data', (bytes) => {
      if (state !== 'passes') dumb.add(from);
      if (dumb.has(from)) return;
      if (delay === 0) to.write(bytes);
      else setTimeout(() => to.writable && to.write(bytes), delay);
    });
    from.on('close', () => {
      sockets.delete(from);
      if (state === 'passes' && !dumb.has(from)) to.destroy();
    });
    from.on('error', () => from.destroy());
    sockets.add(from);
  };
  const proxy = createServer((client) => {
    if (state === 'broken') {
      client.resetAndDestroy();
      return;
    }
    const server = connect(Number(port), hostname);
    pass(client, server);
    pass(server, client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const own = String((proxy.address() as AddressInfo).port);
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    through: (address) => {
      const url = new URL(address);
      url.port = own;
      return url.href;
    },
    vanish: () => {
      state = 'vanishes';
    },
    break: () => {
      state = 'broken';
      reset();
    },
    mend: () => {
      state = 'passes';
    },
    slow: (ms) => {
      delay = ms;
    },
    [Symbol.asyncDispose]: async () => {
      reset();
      proxy.close();
    },
  };
}
