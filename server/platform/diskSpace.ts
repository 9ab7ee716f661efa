import { statfs } from 'node:fs/promises';

/** Below this much free disk the server asks to be looked after: PostgreSQL needs room to store and to start again. */
export const leastFreeBytes = 512 * 1024 * 1024;

/** Bytes that this process may still write where the directory lies. */
export async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
