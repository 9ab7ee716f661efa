import { expect, test } from 'vitest';
import {
  planSectionStates,
  planSectionSteps,
  planSectionTransitions,
} from '../../shared/documents/planSectionLife.ts';
import { states } from '../../shared/i18n/it/states.ts';
import { policy } from '../../shared/people/can.ts';
import { roles, standingOf } from '../../shared/people/role.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import { page, tableRows } from './pages.ts';

/** Tables that repeat what the code decides, so that people may read it: they must not part. */

test('the policy is the code’s', () => {
  const columns = [
    'office_lead',
    'office_staff',
    'facilitator',
    'minute_taker',
    'contributor',
    'observer',
    'administrator',
  ] as const;
  const rows = Object.entries(policy).map(([action, row]) => [action, ...columns.map((name) => row[name])]);
  expect(tableRows(page('docs/spec/policy.md'), 'action')).toEqual(rows);
});

test('every role has the standing that the code gives it, and a word', () => {
  const written = tableRows(page('docs/spec/policy.md'), 'standing').flatMap(([standing, list = '']) =>
    list.split(', ').map((role) => [role, standing]),
  );
  expect(Object.fromEntries(written)).toEqual(standingOf);
  const glossary = page('docs/glossary.md').text;
  expect(roles.filter((role) => !glossary.includes(`\`${role}\``))).toEqual([]);
});

test('the life of a plan section is the code’s', () => {
  const steps = planSectionStates.flatMap((from) =>
    planSectionSteps.flatMap((step) => {
      const to = planSectionTransitions[from][step];
      return to === null ? [] : [[from, step, to]];
    }),
  );
  const life = page('docs/spec/life-cycles.md');
  expect(tableRows(life, 'from')).toEqual(steps);
  expect(tableRows(life, 'state').map(([state, word]) => [state, word])).toEqual(Object.entries(states));
});

test('the template of the plan is the code’s', () => {
  const lines = (entries: typeof planTemplate): readonly (readonly string[])[] =>
    entries.flatMap((entry) => [
      [entry.number, entry.title],
      ...(entry.kind === 'heading' ? lines(entry.entries) : []),
    ]);
  expect(tableRows(page('docs/spec/plan-template.md'), 'number')).toEqual(lines(planTemplate));
});

test('README names the variables that are read, and no others', () => {
  const schema = /const environment = z\.object\(\{([\s\S]*?)\n\}\);/u.exec(
    page('server/platform/config.ts').text,
  );
  const read = [...(schema?.[1] ?? '').matchAll(/^ {2}([A-Z_]+):/gmu)].map((match) => match[1]);
  expect(read.length).toBeGreaterThan(5);
  expect(tableRows(page('README.md'), 'name').map(([name]) => name)).toEqual(read);
});

test('the close codes are the code’s', () => {
  const codes = [...page('shared/sync/closeCodes.ts').text.matchAll(/: (\d{4}),/gu)].map((match) => match[1]);
  expect(codes.length).toBeGreaterThan(5);
  expect(tableRows(page('docs/architecture.md'), 'code').map(([code]) => code)).toEqual(codes);
});
