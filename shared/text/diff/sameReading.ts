import type { TextNode } from '../content.ts';
import { piecesOf } from '../wordChanges.ts';
import type { Unit } from './textUnits.ts';

/** What a text may leave out because it says nothing else: a heading of level 1, a list that begins at 1. */
const usual: Readonly<Record<string, unknown>> = {
  level: 1,
  start: 1,
  colspan: 1,
  rowspan: 1,
  kind: 'person',
};

/** Names a block, not what it says. */
const unread = new Set(['id', 'colwidth']);

/** What tells a reader the same has the same key, whatever ids it carries and however it is stored. */
export function keyOf(node: TextNode): string {
  return JSON.stringify(shapeOf(node));
}

/** The key of a unit: its own, and what it stands in. */
export function unitKey({ node, within }: Unit): string {
  return JSON.stringify([shapeOf(node), withinKey(within)]);
}

/** What a unit stands in, as far as a reader sees it there: its number in the list counts only where it is none of the first lines. */
export function withinKey(within: Unit['within']): readonly unknown[] {
  return within.map(({ type, attrs, place }) =>
    type === 'listItem' ? [type, place > 0] : [type, ...attributesOf(attrs)],
  );
}

function shapeOf({ type, attrs, content = [], text, marks = [] }: TextNode): unknown {
  if (text !== undefined) return [text, ...marksOf(marks)];
  return [type, attributesOf(attrs), joined(content).map(shapeOf)];
}

/** Words with the same marks are the same words in one piece or in several. */
export function joined(content: readonly TextNode[]): readonly TextNode[] {
  const whole: TextNode[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (node.text !== undefined && last?.text !== undefined && stylesOf(last) === stylesOf(node))
      whole[whole.length - 1] = { ...last, text: last.text + node.text };
    else if (node.text !== '') whole.push(node);
  }
  return whole;
}

/** How some words are set: their marks, in whatever order they are stored. */
export function stylesOf({ marks }: TextNode): string {
  // Of a long text almost all words are set in no way, and each is asked.
  return marks === undefined || marks.length === 0 ? '[]' : JSON.stringify(marksOf(marks));
}

function marksOf(marks: NonNullable<TextNode['marks']>): readonly string[] {
  return marks.map(({ type, attrs }) => JSON.stringify([type, attributesOf(attrs)])).sort();
}

function attributesOf(attrs: TextNode['attrs'] = {}): readonly unknown[] {
  return Object.entries(attrs)
    .filter(([name, value]) => !unread.has(name) && value != null && value !== '' && value !== usual[name])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Words of a block, its notes, names and pictures too, and how often each stands there. */
export type Bag = { readonly words: ReadonlyMap<string, number>; readonly size: number };

/** All that is read in a block, whatever the order. */
export function bagOf(node: TextNode): Bag {
  const words = new Map<string, number>();
  let size = 0;
  const add = (word: string): void => {
    words.set(word, (words.get(word) ?? 0) + 1);
    size++;
  };
  const read = (one: TextNode): void => {
    for (const piece of piecesOf(one.text ?? '')) if (isWord(piece)) add(piece);
    for (const name of ['subject', 'file', 'alt'] as const) {
      const said = one.attrs?.[name];
      if (typeof said === 'string' && said !== '') add(said);
    }
    for (const child of one.content ?? []) read(child);
  };
  read(node);
  return { words, size };
}

/** Blanks and signs are no words. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

/** How much two bags have in common, from 0 to 1. Two empty ones are the same. */
export function likeness(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 1;
  return (2 * commonWords(one, other)) / (one.size + other.size);
}

/** How many words stand in both. */
export function commonWords(one: Bag, other: Bag): number {
  const [small, large] = one.words.size <= other.words.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, times] of small.words) common += Math.min(times, large.words.get(word) ?? 0);
  return common;
}

/** Both together. */
export function bothBags(one: Bag, other: Bag): Bag {
  const words = new Map(one.words);
  for (const [word, times] of other.words) words.set(word, (words.get(word) ?? 0) + times);
  return { words, size: one.size + other.size };
}
