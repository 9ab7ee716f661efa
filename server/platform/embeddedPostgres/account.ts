import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartRefusal } from '../startRefusal.ts';

/** As whom PostgreSQL runs; null: as whoever started Corale. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root: root hands it to the system's own `postgres`, or to `nobody`. */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:']
    .map((name) => users.find((user) => user.startsWith(name)))
    .find(Boolean);
  const [uid, gid] = line?.split(':').slice(2, 4).map(Number) ?? [];
  if (!uid || !gid)
    throw new StartRefusal('Come root serve un utente «postgres» o «nobody» per far girare PostgreSQL.');
  return { uid, gid };
}

/** A cluster that exists belongs to somebody, and only runs as that somebody. */
export function ownerOf(cluster: string): Account {
  const { uid, gid } = statSync(cluster);
  const self = process.getuid?.();
  if (self === uid) return null;
  if (self !== 0) {
    throw new StartRefusal(
      `Il database in ${cluster} è di un altro utente: avvia Corale con quell’utente, o come root.`,
    );
  }
  return { uid, gid };
}

/** Whether that account really gets into a directory: asked of the kernel, which also knows about ACLs. */
export function canEnter(account: Account, directory: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
    ...account,
    cwd: '/',
    env: {},
    stdio: 'ignore',
  });
  return answer.status === 0;
}
