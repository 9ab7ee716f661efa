import * as Y from 'yjs';
import type { AuthorRun, AuthorsView } from '../../../shared/text/authors.ts';
import { fragmentName } from '../../../shared/text/content.ts';

/** Letters in a row by one author on one day; a null author has not been named yet. */
export type WrittenRun = { readonly length: number; readonly author: number | null; readonly day: number };

/** Who wrote the letters of one block, in the order in which they are read; its notes included. */
export type WrittenBlock = readonly WrittenRun[];

/** The authors of a text, found by Yjs id. */
export class KnownAuthors {
  readonly #runs: ReadonlyMap<number, readonly AuthorRun[]>;

  constructor(view: AuthorsView) {
    this.#runs = new Map(view.runs.map(({ client, held }) => [client, held]));
  }

  /** Every block of the text as it is now, whatever was typed since the authors were asked for. */
  blocksOf(doc: Y.Doc): readonly WrittenBlock[] {
    return doc
      .getXmlFragment(fragmentName)
      .toArray()
      .map((block) => this.#blockOf(block));
  }

  #blockOf(block: Y.XmlElement | Y.XmlText | Y.XmlHook): WrittenBlock {
    const runs: WrittenRun[] = [];
    this.#read(block, runs);
    return runs;
  }

  #read(type: { readonly _start: Y.Item | null }, runs: WrittenRun[]): void {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString) this.#name(item.id, item.length, runs);
      else if (item.content instanceof Y.ContentType) this.#read(item.content.type, runs);
    }
  }

  /** What the authors say of some letters; what came later, nobody. */
  #name({ client, clock }: Y.ID, length: number, runs: WrittenRun[]): void {
    const held = this.#runs.get(client) ?? [];
    const end = clock + length;
    let at = clock;
    for (let i = firstAfter(held, clock); at < end; i++) {
      const [from, to, author, day] = held[i] ?? [end, end, 0, 0];
      if (from > at) push(runs, { length: Math.min(from, end) - at, author: null, day: 0 });
      at = Math.max(at, Math.min(from, end));
      if (at >= end) return;
      push(runs, { length: Math.min(to, end) - at, author, day });
      at = Math.min(to, end);
    }
  }
}

function firstAfter(held: readonly AuthorRun[], clock: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((held[middle]?.[1] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

function push(runs: WrittenRun[], next: WrittenRun): void {
  const last = runs.at(-1);
  if (last?.author === next.author && last.day === next.day)
    runs[runs.length - 1] = { ...last, length: last.length + next.length };
  else runs.push(next);
}

export function lengthOf(block: WrittenBlock): number {
  return block.reduce((sum, { length }) => sum + length, 0);
}
