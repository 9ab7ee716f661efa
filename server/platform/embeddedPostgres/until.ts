import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false when the time is over. For facts that only /proc and files tell. */
export async function until(isSo: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await pause(10);
  }
  return true;
}
