import { setTimeout as wait } from 'node:timers/promises';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import type { MemberSocket } from './memberSocket.ts';

/** For so many sockets the sending away takes a second; for fewer, less. */
const manySockets = 300;
const longestMs = 1000;
const stepMs = 50;

/**
 * Closes every socket with 1012, spread over a moment: three hundred pages that hear it in the same instant
 * would ask the next server in the same instant too. Each page waits a while of its own on top (C4).
 */
export async function sendAway(sockets: readonly MemberSocket[]): Promise<void> {
  const steps = Math.ceil((longestMs * Math.min(1, sockets.length / manySockets)) / stepMs);
  const each = Math.ceil(sockets.length / Math.max(1, steps));
  for (let from = 0; from < sockets.length; from += each) {
    if (from > 0) await wait(stepMs);
    for (const socket of sockets.slice(from, from + each)) socket.close(closeCodes.restart);
  }
}
