import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextNode, withoutIds } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';
import { lineWords } from '../../../shared/text/diff/lineChanges.ts';
import { joined, keyOf, unitKey } from '../../../shared/text/diff/sameReading.ts';
import {
  cellsOfSide,
  contentOfSide,
  rowsOfSide,
  type Side,
  unitsOfSide,
} from '../../../shared/text/diff/sides.ts';
import type { Part, RowPart } from '../../../shared/text/diff/textDifference.ts';
import { type Unit, unitsOf } from '../../../shared/text/diff/textUnits.ts';
import { anyText } from '../anyText.ts';
import { longEdit } from './longText.ts';

/** Two texts that have blocks in common: the second made of blocks of the first and of others. */
const twoTexts = fc
  .tuple(anyText, anyText, fc.infiniteStream(fc.nat(9)), fc.boolean())
  .map(([was, other, picks, named]) => {
    const blocks = [...(was.content ?? []), ...(other.content ?? [])];
    const content = blocks
      .map((block) => ({ block, order: picks.next().value ?? 0 }))
      .filter(({ order }) => order > 2)
      .sort((one, two) => (one.order > 7 || two.order > 7 ? one.order - two.order : 0))
      .map(({ block }) => block);
    const now: TextNode = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
    return { was, now: named ? now : withoutIds(now) };
  });

test('either text can be read out of how they differ, to the last word, mark and cell', () => {
  fc.assert(
    fc.property(twoTexts, ({ was, now }) => {
      const { parts } = compareTexts(was, now);
      expectReads(parts, was, 'was');
      expectReads(parts, now, 'now');
    }),
    { numRuns: 150 },
  );
});

test('any text and itself do not differ, whatever its ids', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(compareTexts(text, text)).toMatchObject({ places: 0, wordsIn: 0, wordsOut: 0 });
      expect(compareTexts(text, withoutIds(text))).toMatchObject({ places: 0, wordsIn: 0, wordsOut: 0 });
    }),
  );
});

test('texts that read otherwise are never told to be the same', () => {
  fc.assert(
    fc.property(twoTexts, ({ was, now }) => {
      const same = JSON.stringify(unitsOf(was).map(unitKey)) === JSON.stringify(unitsOf(now).map(unitKey));
      if (!same) expect(compareTexts(was, now).places).toBeGreaterThan(0);
    }),
    { numRuns: 50 },
  );
});

test('the same two texts differ in the same way every time, long ones too', () => {
  const { was, now } = longEdit(400, { seed: 7, keepsIds: false });
  const once = compareTexts(was, now);
  expect(compareTexts(structuredClone(was), structuredClone(now))).toEqual(once);
  expectReads(once.parts, was, 'was');
  expectReads(once.parts, now, 'now');
  expect(once.places).toBeLessThan(100);
});

test('two texts with nothing in common under the same ids come to an end, line by line or as a whole', () => {
  const was = longEdit(600, { seed: 1 }).was;
  const now = longEdit(600, { seed: 2 }).was;
  const { parts, places } = compareTexts(was, now);
  expectReads(parts, was, 'was');
  expectReads(parts, now, 'now');
  expect(places).toBeGreaterThan(0);
});

function expectReads(parts: readonly Part[], text: TextNode, side: Side): void {
  expect(unitsOfSide(parts, side).map(unitKey)).toEqual(unitsOf(text).map(unitKey));
  for (const part of parts) if (part.kind === 'changed') expectInside(part, side);
}

function expectInside({ was, now, inside }: Extract<Part, { kind: 'changed' }>, side: Side): void {
  const units = side === 'was' ? was : now;
  if (inside.kind === 'words')
    expect(contentKey(contentOfSide(inside.runs, side))).toBe(
      contentKey(lineWords(units.map(({ node }: Unit) => node))),
    );
  if (inside.kind !== 'table') return;
  expect(rowsOfSide(inside.rows, side).map(keyOf)).toEqual((units[0]?.node.content ?? []).map(keyOf));
  for (const row of inside.rows) expectRow(row, side);
}

function expectRow(row: RowPart, side: Side): void {
  if (row.kind !== 'changed') return;
  expect(cellsOfSide(row.cells, side).map(keyOf)).toEqual((row[side].content ?? []).map(keyOf));
  for (const cell of row.cells) if (cell.kind === 'changed') expectReads(cell.parts, cell[side], side);
}

function contentKey(content: readonly TextNode[]): string {
  return keyOf({ type: 'line', content: joined(content) });
}
