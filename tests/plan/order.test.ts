import { expect, test } from 'vitest';
import { planSectionStates } from '../../shared/documents/states.ts';
import { startingText } from '../../shared/documents/template/startingText.ts';
import type { DocumentId, PlanEntryId } from '../../shared/kernel/ids.ts';
import { nextNumber } from '../../shared/plan/nextNumber.ts';
import { type PlanLine, planTree } from '../../shared/plan/planTree.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import type { TemplateEntry } from '../../shared/plan/templateEntry.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { outlineOf } from '../../shared/text/outline.ts';

const numbers: readonly (readonly [heading: string | null, siblings: readonly string[], next: string])[] = [
  [null, [], '1'],
  [null, ['1', '2', '9', '10'], '11'],
  [null, ['3', '1'], '4'],
  ['9', [], '9.A'],
  ['9', ['9.A', '9.D', '9.E', '9.G'], '9.H'],
  ['9', ['9.Z'], '9.AA'],
  ['9', ['9.AA', '9.B'], '9.AB'],
  ['9', ['9.AZ'], '9.BA'],
  ['9.A', ['9.A.B'], '9.A.C'],
  [null, ['Allegato'], '1'],
];

test.each(numbers)('under %s, after %j, comes %s', (heading, siblings, next) => {
  expect(nextNumber(heading, siblings)).toBe(next);
});

test('lines in any order make one tree, in the order of their positions', () => {
  const id = (text: string) => text as PlanEntryId;
  const heading = (name: string, parent: string | null, position: number): PlanLine => ({
    parent: parent === null ? null : id(parent),
    position,
    entry: { kind: 'heading', id: id(name), number: name, title: name },
  });
  const section: PlanLine = {
    parent: id('b'),
    position: 2,
    entry: {
      kind: 'section',
      id: id('s'),
      number: 's',
      document: 's' as DocumentId,
      title: 's',
      state: planSectionStates[0],
      mayWrite: true,
      changedAt: '',
    },
  };
  const lines = [section, heading('c', 'b', 1), heading('b', null, 2), heading('a', null, 1)];
  expect(planTree(lines)).toMatchObject([
    { id: 'a', entries: [] },
    {
      id: 'b',
      entries: [
        { id: 'c', entries: [] },
        { id: 's', kind: 'section' },
      ],
    },
  ]);
});

function all(entries: readonly TemplateEntry[]): readonly TemplateEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'heading' ? [entry, ...all(entry.entries)] : [entry]));
}

test('the template has the headings 1 to 13, with the macro-areas under 9, all numbered once', () => {
  expect(planTemplate.map((entry) => entry.number)).toEqual(
    Array.from({ length: 13 }, (_, n) => String(n + 1)),
  );
  const ninth = planTemplate[8];
  expect(ninth?.kind === 'heading' && ninth.entries.map((entry) => entry.number)).toEqual([
    '9.A',
    '9.D',
    '9.E',
    '9.G',
  ]);
  const names = all(planTemplate).map((entry) => entry.number);
  expect(new Set(names).size).toBe(names.length);
});

test('every section begins with two to four headings, each with one guiding sentence, in our schema', () => {
  for (const entry of all(planTemplate)) {
    if (entry.kind === 'heading') continue;
    const text = startingText(entry.parts);
    let next = 0;
    expect(() => firstUpdate(text, () => `id-${next++}`)).not.toThrow();
    expect(entry.parts.length).toBeGreaterThanOrEqual(2);
    expect(entry.parts.length).toBeLessThanOrEqual(4);
    for (const [heading, guide] of entry.parts) {
      expect(heading).not.toMatch(/[.:]$/u);
      expect(guide).toMatch(/^\p{Lu}.*\.$/u);
    }
    const withIds = (text.content ?? []).map((node, n) => ({
      ...node,
      attrs: { ...node.attrs, id: String(n) },
    }));
    expect(outlineOf({ type: 'doc', content: withIds })).toHaveLength(entry.parts.length);
  }
});
