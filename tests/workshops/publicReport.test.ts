import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportSheet } from '../../server/workshops/report/reportSheet.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { contributionKinds } from '../../shared/workshops/contribution.ts';
import { publicReport } from '../../shared/workshops/publicReport.ts';
import type { OfficeReport } from '../../shared/workshops/report.ts';

/** Letters that stand in no other generated words, so that a name is found wherever it has gone. */
const name = fc
  .array(fc.constantFrom('Ж', 'Ф', 'Щ', 'Ю'), { minLength: 1, maxLength: 8 })
  .map((signs) => `${signs.join('')}Э`);
const words = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefg àè.,') });
const count = fc.nat(150);

const text: fc.Arbitrary<TextNode> = fc
  .array(
    fc.oneof(
      words.map((one): TextNode => ({ type: 'text', text: one })),
      name.map((label): TextNode => ({ type: 'mention', attrs: { kind: 'person', subject: 'x', label } })),
    ),
    { maxLength: 6 },
  )
  .map((content) => ({ type: 'doc', content: [{ type: 'paragraph', content }] }));

const card = fc.record({
  kind: fc.constantFrom(...contributionKinds),
  words,
  table: count,
  supports: count,
  merged: count,
  bringer: fc.option(name),
});

const report: fc.Arbitrary<OfficeReport> = fc.record({
  number: count,
  theme: words,
  venue: words,
  district: words,
  demo: fc.boolean(),
  openedAt: fc.constant(new Date('2030-11-23T08:30:00Z')),
  endedAt: fc.constant(new Date('2030-11-23T12:30:00Z')),
  questions: fc.array(words),
  facilitators: fc.array(name, { minLength: 1 }),
  steps: fc.constant([]),
  attendance: fc.record({
    people: count,
    bodies: fc.array(fc.record({ name: words, people: count })),
    alone: count,
  }),
  tables: fc.array(fc.record({ number: count, name: fc.option(words), people: count, text })),
  groups: fc.array(fc.record({ title: words, preferences: count, supporters: count, cards: fc.array(card) })),
  ungrouped: fc.array(card),
  hidden: count,
  recommendations: fc.array(
    fc.record({
      code: words,
      title: words,
      contributions: count,
      supporters: count,
      people: count,
      tables: count,
      positions: fc.array(fc.record({ words, people: count })),
    }),
  ),
});

test('no name of a guest or a member reaches the report for everybody', () => {
  fc.assert(
    fc.property(report, (office) => {
      expect(JSON.stringify(publicReport(office))).not.toMatch(/[ЖФЩЮЭ]/u);
      expect(JSON.stringify(reportSheet(office, 'public'))).not.toMatch(/[ЖФЩЮЭ]/u);
    }),
  );
});

test('the report of the office names who led and who brought what, as far as that is kept', () => {
  fc.assert(
    fc.property(report, (office) => {
      const said = JSON.stringify(reportSheet(office, 'office').text);
      const brought = [...office.ungrouped, ...office.groups.flatMap(({ cards }) => cards)];
      for (const { bringer } of brought) if (bringer !== null) expect(said).toContain(bringer);
      for (const one of office.facilitators) expect(said).toContain(one);
    }),
    { numRuns: 30 },
  );
});
