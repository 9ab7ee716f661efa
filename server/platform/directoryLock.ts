import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { StartRefusal } from './startRefusal.ts';

export type DirectoryLock = { readonly release: () => Promise<void> };

/**
 * At most one server works in a directory. The lock is an abstract Unix socket: the kernel gives it up with
 * its process, however that ends, so it is never stale. Its name comes from the directory's own identity,
 * not from its path: another path to the same directory is the same lock.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const name = lockName(directory);
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(String(process.pid));
  });
  try {
    await listen(server, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartRefusal(
      `Un altro server Corale (processo ${await holderOf(name)}) lavora già nella cartella ${directory}: fermalo, o scegline un’altra con DATA_DIR.`,
    );
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function lockName(directory: string): string {
  const { dev, ino } = statSync(directory, { bigint: true });
  return `\0corale-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 32)}`;
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, () => resolve());
  });
}

function holderOf(path: string): Promise<string> {
  return new Promise((resolve) => {
    let pid = '';
    const socket = connect({ path });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      pid += String(chunk);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(/^\d+$/u.test(pid) ? pid : 'sconosciuto'));
  });
}
