import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../server/app.ts';

/** Where sockets reach a town whose requests never leave the process. */
export type SyncDoor = { readonly address: string; readonly close: () => void };

export async function openSyncDoor({ upgrade }: { readonly upgrade: App['upgrade'] }): Promise<SyncDoor> {
  const server = createServer();
  server.on('upgrade', upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`,
    close: () => server.close(),
  };
}
