import { readdirSync, readFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import { must } from '../../shared/kernel/assert.ts';

/** A postmaster and all that work for it. */
export function processesOf(postmaster: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster);
  return [postmaster, ...children];
}

function parentOf(pid: number): number | null {
  try {
    // The name of the program stands in brackets and may hold anything.
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(after.split(' ')[1]);
  } catch {
    return null;
  }
}

/** The process that all of this PostgreSQL's sessions come from; another one after it was started again. */
export async function postmasterOf(sql: Sql): Promise<number> {
  const [row] = await sql`select pg_backend_pid() as pid`;
  return must(parentOf(row?.['pid']), 'a session has a parent');
}

/** Sends a signal to a whole PostgreSQL, the postmaster first so that it starts nobody anew. */
export function signalCluster(postmaster: number, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of processesOf(postmaster)) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      // One that has ended by itself meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
