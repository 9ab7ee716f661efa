import { parentPort } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import type { LogChunk } from '../logChunk.ts';
import { type AuthorsRead, AuthorsReading } from './authorsReading.ts';
import type { KnownAuthors } from './authorsStore.ts';

export type AskedOfThread =
  | { readonly kind: 'begin'; readonly known: KnownAuthors | null }
  | { readonly kind: 'rows'; readonly rows: LogChunk }
  | { readonly kind: 'end' };

/** Only what was asked for at the end is more than a sign that it is done. */
export type SaidByThread = null | AuthorsRead;

const port = must(parentPort, 'this runs in a thread');
let reading = new AuthorsReading(null);

port.on('message', (asked: AskedOfThread) => port.postMessage(answer(asked)));

function answer(asked: AskedOfThread): SaidByThread {
  switch (asked.kind) {
    case 'begin':
      reading = new AuthorsReading(asked.known);
      return null;
    case 'rows':
      reading.take(asked.rows);
      return null;
    case 'end':
      return reading.end();
  }
}
