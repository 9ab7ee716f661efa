import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes of itself into its data directory. */
export type Postmaster = {
  readonly pid: number;
  /** Part of its socket's name, even where it listens on no port. */
  readonly port: string;
  readonly socketDirectory: string;
  readonly status: string;
};

/** Null where no postmaster has signed in. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readIfThere(join(cluster, 'postmaster.pid'))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const [port = '', socketDirectory = '', , , status = ''] = lines.slice(3).map((line) => line.trim());
  return { pid, port, socketDirectory, status };
}

/** A process that runs, not a zombie whose parent never asked after it. */
export function isAlive(pid: number): boolean {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The state follows the name, which stands in parentheses and may hold anything.
  return stat !== null && !['Z', 'X'].includes(stat.slice(stat.lastIndexOf(')') + 2)[0] ?? 'X');
}

/**
 * Whether this process works in that cluster: PostgreSQL's processes all stand in their data directory. One
 * that was deleted under their feet counts too, so that they can still be stopped.
 */
export function worksIn(cluster: string, pid: number): boolean {
  try {
    return isAlive(pid) && [cluster, `${cluster} (deleted)`].includes(readlinkSync(`/proc/${pid}/cwd`));
  } catch {
    return false;
  }
}

/** Every process that works in that cluster: the postmaster and its children, or children it left behind. */
export function processesOf(cluster: string): readonly number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && worksIn(cluster, pid));
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
