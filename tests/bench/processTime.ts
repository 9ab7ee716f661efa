import { readFileSync, readlinkSync } from 'node:fs';
import { processesOf } from '../../server/platform/embeddedPostgres/postmasterPid.ts';

/** Linux counts a process's time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor that a process has used: in its own code, and in the kernel for it. */
export function processSeconds(pid: number): number {
  const { own } = readTimes(pid);
  return own;
}

/** The same for every process of a PostgreSQL, those that have ended included. */
export function postgresSeconds(postmaster: number): number {
  const cluster = readlinkSync(`/proc/${postmaster}/cwd`);
  const living = processesOf(cluster).reduce((sum, pid) => sum + readTimes(pid).own, 0);
  return living + readTimes(postmaster).children;
}

function readTimes(pid: number): { readonly own: number; readonly children: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything; user time is the twelfth field behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
    return {
      own: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
      children: ((childUser ?? 0) + (childSystem ?? 0)) / ticksPerSecond,
    };
  } catch {
    return { own: 0, children: 0 };
  }
}
