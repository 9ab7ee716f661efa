import * as Y from 'yjs';
import { type By, sameHand } from './said.ts';
import type { WordAuthors } from './wordAuthors.ts';

/** Clocks of one clientID by one hand; what stands between its words, and is none, counts with them. */
export type HeldRun = By & { readonly from: number; readonly to: number };

/** Who wrote the words that stand in a text, by clientID. Of what has been deleted nothing is said. */
export function* heldIn(doc: Y.Doc, authors: WordAuthors): Iterable<[number, readonly HeldRun[]]> {
  for (const [client, structs] of doc.store.clients) {
    const runs: HeldRun[] = [];
    for (const struct of structs) if (isWords(struct)) addRuns(runs, struct, authors);
    if (runs.length > 0) yield [client, runs];
  }
}

function isWords(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString;
}

function addRuns(runs: HeldRun[], struct: Y.Item | Y.GC, authors: WordAuthors): void {
  let at = struct.id.clock;
  for (const { author, day, length } of authors.saidIn([
    { client: struct.id.client, clock: at, length: struct.length },
  ])) {
    const last = runs.at(-1);
    if (last && sameHand(last, { author, day })) runs[runs.length - 1] = { ...last, to: at + length };
    else runs.push({ from: at, to: at + length, author, day });
    at += length;
  }
}
