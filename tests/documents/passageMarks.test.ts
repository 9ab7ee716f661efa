import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPart } from '../../client/documents/editor/passages/changedPart.ts';
import { stillKnown } from '../../client/documents/editor/passages/drawnPassages.ts';
import { passageDecorations } from '../../client/documents/editor/passages/passageDecorations.ts';
import { countUnder } from '../../client/documents/page/beside/countUnder.ts';
import type { PlacedPassage } from '../../client/text/passages/placedPassage.ts';
import { textSchema } from '../../shared/text/schema.ts';

function textOf(...paragraphs: string[]): Node {
  const content = paragraphs.map((words) =>
    textSchema.node('paragraph', null, words === '' ? [] : [textSchema.text(words)]),
  );
  return textSchema.node('doc', null, content);
}

const observed: PlacedPassage = {
  key: 'a',
  label: '14',
  description: 'Osservazione 14',
  tone: 'waiting',
  active: false,
  proposed: null,
  from: 8,
  to: 15,
};

describe('a text that comes whole from elsewhere', () => {
  test('moves only what stands behind the part that differs', () => {
    const mapping = changedPart(textOf('uno', 'due tre'), textOf('uno', 'due e tre'));
    expect([1, 4, 6, 9, 11, 13].map((pos) => mapping.map(pos))).toEqual([1, 4, 6, 9, 13, 15]);
  });

  test('moves nothing when it is the same', () => {
    expect(changedPart(textOf('uno'), textOf('uno')).maps).toEqual([]);
  });

  test('leads positions before and behind any change to where they were, from either end', () => {
    const paragraphs = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const [before, after] = [textOf(...one, ''), textOf(...other, '')];
        const mapping = changedPart(before, after);
        const [map] = mapping.maps;
        if (!map) return;
        map.forEach((oldStart, oldEnd, newStart, newEnd) => {
          expect(oldStart).toBe(newStart);
          expect(before.content.size - oldEnd).toBe(after.content.size - newEnd);
          expect(before.slice(0, oldStart).eq(after.slice(0, newStart))).toBe(true);
          expect(before.slice(oldEnd).eq(after.slice(newEnd))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('leaves marks where their words are', () => {
    const before = textOf('prima', 'le parole di mezzo', 'dopo');
    const after = textOf('prima di tutto', 'le parole di mezzo', 'dopo');
    const moved = passageDecorations(before, [observed]).map(changedPart(before, after), after);
    expect(moved.find().map(({ from, to }) => [from, to])).toEqual([
      [17, 24],
      [24, 24],
    ]);
  });
});

test('what one types at the end of a passage comes after its number', () => {
  const before = textOf('prima', 'le parole di mezzo');
  const after = textOf('prima', 'le parolequi di mezzo');
  const moved = passageDecorations(before, [{ ...observed, to: 17 }]).map(changedPart(before, after), after);
  expect(moved.find().map(({ to }) => to)).toEqual([17, 17]);
});

test('a proposal about a block stands behind the block in which its passage begins', () => {
  const text = textOf('prima', 'le parole di mezzo', 'dopo');
  const proposed = { kind: 'replace_block', content: [{ type: 'paragraph' }] } as const;
  const places = passageDecorations(text, [{ ...observed, proposed }])
    .find()
    .map(({ from, to }) => [from, to]);
  expect(places).toContainEqual([7, 27]);
  expect(places).toContainEqual([27, 27]);
});

test('a place beyond the end of the text is not marked', () => {
  expect(passageDecorations(textOf('a'), [observed]).find()).toEqual([]);
});

test('a passage that is attached to other words is looked up again, even where it was lost', () => {
  const anchor = { from: 'AA==', to: 'AA==', quote: 'parole', before: '', after: '', block: null };
  const one = { ...observed, anchor };
  const other = { ...observed, key: 'b', anchor };
  const drawn = {
    passages: [one, other],
    places: new Map([
      ['a', { kind: 'lost' as const }],
      ['b', { kind: 'lost' as const }],
    ]),
    set: passageDecorations(textOf('prima'), []),
    standing: 'sure' as const,
  };
  const attached = { ...one, anchor: { ...anchor, from: 'AQ==' } };
  expect([...stillKnown(drawn, [attached, other]).keys()]).toEqual(['b']);
});

test('observations are counted under the heading above them', () => {
  const lines = [
    { block: 'p', from: 1 },
    { block: 'h1', from: 10 },
    { block: 'q', from: 20 },
    { block: 'h2', from: 30 },
  ];
  const headings = ['h1', 'h2'].map((id) => ({ id, level: 2, title: id }));
  expect(countUnder(lines, headings, [2, 12, 25, 31])).toEqual(
    new Map([
      ['h1', 2],
      ['h2', 1],
    ]),
  );
});
