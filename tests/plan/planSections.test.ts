import { expect, test } from 'vitest';
import { progressOf } from '../../client/plan/planProgress.ts';
import { headingsOf, onlySections, sectionsOf } from '../../client/plan/planSections.ts';
import { planSectionStates } from '../../shared/documents/states.ts';
import type { DocumentId, PlanEntryId } from '../../shared/kernel/ids.ts';
import type { PlanEntryView } from '../../shared/plan/api.ts';

function section(number: string): PlanEntryView {
  return {
    kind: 'section',
    id: number as PlanEntryId,
    number,
    document: number as DocumentId,
    title: `Sezione ${number}`,
    state: 'draft',
    mayWrite: false,
    changedAt: '2024-11-21T08:12:00Z',
  };
}

function heading(number: string, ...entries: readonly PlanEntryView[]): PlanEntryView {
  return { kind: 'heading', id: number as PlanEntryId, number, title: `Parte ${number}`, entries };
}

const tree = [section('1'), heading('9', section('9.A'), heading('9.B', section('9.B.1'))), heading('10')];

const numbers = (entries: readonly { number: string }[]) => entries.map(({ number }) => number);

test('sections and headings in reading order, at any depth', () => {
  expect(numbers(sectionsOf(tree))).toEqual(['1', '9.A', '9.B.1']);
  expect(numbers(headingsOf(tree))).toEqual(['9', '9.B', '10']);
});

test('what is looked for keeps the headings that lead to it, and no others', () => {
  const found = onlySections(tree, ({ number }) => number === '9.B.1');
  expect(found).toEqual([{ ...heading('9'), entries: [heading('9.B', section('9.B.1'))] }]);
  expect(onlySections(tree, () => false)).toEqual([]);
});

test('every state reaches one of the six steps; only an approved text has come to the end', () => {
  const reached = planSectionStates.map((state) => [state, progressOf(state).width, progressOf(state).look]);
  expect(reached).toEqual([
    ['draft', 1, 'under way'],
    ['consultation', 2, 'under way'],
    ['consolidation', 3, 'under way'],
    ['frozen', 4, 'under way'],
    ['under_vote', 5, 'under way'],
    ['approved', 6, 'done'],
    ['rejected', 5, 'under way'],
    ['published', 6, 'done'],
    ['in_force', 6, 'done'],
    ['superseded', 6, 'done'],
  ]);
});
