import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from './startRefusal.ts';

/** Signs session cookies; made once for a data directory. */
export function sessionSecret(dataDir: string): Promise<string> {
  return kept(join(dataDir, 'session.secret'), () => randomBytes(32).toString('base64url'), 32);
}

/** Signs what is no session: a secret of its own, so that nothing signed for one use passes for another. */
export function cookieSecretFrom(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('corale/cookie/v1').digest('base64url');
}

/** Signs the foot of letters, through which one ends them. */
export function letterSecretFrom(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('corale/letter/v1').digest('base64url');
}

/** Proves that a way back to a workshop was given by us. */
export function recapSecretFrom(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('corale/recap/v1').digest('base64url');
}

/** Opens what a body is invited to: the link of a letter is made of it, so that nothing that opens it is stored. */
export function registrationSecretFrom(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('corale/workshop-invitation/v1').digest('base64url');
}

/** Names this node among others on the same database; made once for a data directory. */
export function nodeId(dataDir: string): Promise<string> {
  return kept(join(dataDir, 'node.id'), () => randomUUID(), 36);
}

async function kept(path: string, make: () => string, shortest: number): Promise<string> {
  const known = await readIfThere(path);
  const value = known ?? (await keepFile(path, make()));
  if (value.length < shortest)
    throw new StartRefusal(`${path} è rovinato: rimettilo da una copia, o cancellalo per farne uno nuovo.`);
  return value;
}

/** Keeps a secret in a file of its owner's. Written whole under another name first: a start that is cut short leaves no half secret. */
export async function keepFile(path: string, value: string): Promise<string> {
  const unfinished = `${path}.new`;
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(`${value}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(unfinished, path);
  await rm(unfinished);
  return value;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
