import { readdirSync, readFileSync } from 'node:fs';

/** Our processes that read Word files, as the kernel knows them. */
export function wordReaders(): readonly string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && isOurReader(pid));
}

function isOurReader(pid: string): boolean {
  try {
    const isOurs = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`);
    return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('wordProcess.ts');
  } catch {
    // It ended while we looked.
    return false;
  }
}
