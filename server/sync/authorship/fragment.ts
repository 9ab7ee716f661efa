import * as Y from 'yjs';
import type { Place, Range } from '../updateShape.ts';

/** Words that stand in a row in a text: what one edit takes away or puts in at one place. */
export type Fragment = {
  readonly text: string;
  /** Where they stand, in the order of the text. */
  readonly ranges: readonly Range[];
  /** What stands on both sides of them, if anything does. */
  readonly left: Y.Item | null;
  readonly right: Y.Item | null;
};

/** Parts of a text: its words, and whether there is anything else than words and their marks. */
export type Parts = { readonly fragments: readonly Fragment[]; readonly structural: boolean };

type Part = { readonly item: Y.Item; readonly from: number; readonly to: number };

/** What was deleted before between two parts is passed over, up to so many. */
const mostPassed = 64;

/**
 * The words in these ranges that stand in the text now, joined where nothing that stands is between them.
 * An update names them by client and clock; who deletes a sentence in which two people wrote, deletes one.
 */
export function partsIn(doc: Y.Doc, ranges: readonly Range[]): Parts {
  const parts: Part[] = [];
  let structural = false;
  for (const range of ranges)
    for (const part of itemsIn(doc, range)) {
      const { content, parentSub } = part.item;
      if (content instanceof Y.ContentString && parentSub === null) parts.push(part);
      else if (!(content instanceof Y.ContentFormat)) structural = true;
    }
  return { fragments: fragmentsOf(parts), structural };
}

function* itemsIn(doc: Y.Doc, { client, clock, length }: Range): Iterable<Part> {
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + length, Y.getState(doc.store, client));
  if (structs === undefined || clock >= end) return;
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= end) return;
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const at = struct.id.clock;
    yield { item: struct, from: Math.max(clock - at, 0), to: Math.min(end - at, struct.length) };
  }
}

function fragmentsOf(parts: readonly Part[]): readonly Fragment[] {
  // The usual update: words at one place.
  if (parts.length === 1) return parts.map((part) => fragment([part]));
  const begins = new Map(parts.filter(({ from }) => from === 0).map((part) => [part.item, part]));
  const after = new Map<Part, Part>();
  for (const part of parts) {
    const next = part.to === part.item.length ? standingAfter(part.item) : null;
    const joined = next && begins.get(next);
    if (joined) after.set(part, joined);
  }
  const inner = new Set(after.values());
  return parts
    .filter((part) => !inner.has(part))
    .map((part) => {
      const row = [part];
      for (let next = after.get(part); next; next = after.get(next)) row.push(next);
      return fragment(row);
    });
}

function fragment(row: readonly Part[]): Fragment {
  const first = row[0];
  const last = row.at(-1);
  return {
    text: row.map(({ item, from, to }) => wordsIn(item).slice(from, to)).join(''),
    ranges: row.map(({ item, from, to }) => ({
      client: item.id.client,
      clock: item.id.clock + from,
      length: to - from,
    })),
    left: first && first.from === 0 ? withoutMarks(first.item.left, 'left') : (first?.item ?? null),
    right:
      last && last.to === last.item.length ? withoutMarks(last.item.right, 'right') : (last?.item ?? null),
  };
}

function wordsIn(item: Y.Item): string {
  return item.content instanceof Y.ContentString ? item.content.str : '';
}

function standingAfter(item: Y.Item): Y.Item | null {
  let next = item.right;
  for (let passed = 0; next !== null && !isWords(next) && passed < mostPassed; passed++) next = next.right;
  return next;
}

/** Whether it stands, and is more than the beginning or the end of a mark. */
function isWords(item: Y.Item): boolean {
  return !item.deleted && !(item.content instanceof Y.ContentFormat);
}

function withoutMarks(item: Y.Item | null, towards: 'left' | 'right'): Y.Item | null {
  let at = item;
  for (let passed = 0; at?.content instanceof Y.ContentFormat && passed < mostPassed; passed++)
    at = at[towards];
  return at;
}

/** Whether a place lies in what an item holds, or held. */
export function holds(item: Y.Item | null, place: Place): boolean {
  if (item === null || item.id.client !== place.client) return false;
  return item.id.clock <= place.clock && place.clock < item.id.clock + item.length;
}
