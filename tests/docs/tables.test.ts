import { expect, test } from 'vitest';
import { fieldNamed, fieldNames } from '../../shared/documents/fields/fields.ts';
import { documentKinds } from '../../shared/documents/kind.ts';
import type { Life } from '../../shared/documents/life.ts';
import { lives } from '../../shared/documents/lives.ts';
import { templates } from '../../shared/documents/template/templates.ts';
import { fields } from '../../shared/i18n/it/fields.ts';
import { kinds } from '../../shared/i18n/it/kinds.ts';
import { states } from '../../shared/i18n/it/states.ts';
import { policy } from '../../shared/people/can.ts';
import { roles, standingOf } from '../../shared/people/role.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import { page, partOf, tableRows } from './pages.ts';
import { roleByRoleTable } from './roleByRole.ts';

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

test('the policy role by role is the code’s', () => {
  expect(page('docs/spec/policy.md').text, 'the page has this table').toContain(roleByRoleTable());
});

test('every role has the standing that the code gives it, and a word', () => {
  const written = tableRows(page('docs/spec/policy.md'), 'standing').flatMap(([standing, list = '']) =>
    list.split(', ').map((role) => [role, standing]),
  );
  expect(Object.fromEntries(written)).toEqual(standingOf);
  const glossary = page('docs/glossary.md').text;
  expect(roles.filter((role) => !glossary.includes(`\`${role}\``))).toEqual([]);
});

test.each(documentKinds)('the life of a %s is the code’s', (kind) => {
  const life: Life = lives[kind];
  const steps = life.states.flatMap((from) =>
    life.steps.flatMap((step) => {
      const to = life.transitions[from]?.[step] ?? null;
      if (to === null) return [];
      const built = life.built[from]?.includes(step) ? 'yes' : 'no';
      const withIt = step === 'freeze' || step === 'submit_to_mayors' ? 'with a version' : 'with a round';
      return [[from, step, to, life.taken?.[from]?.includes(step) ? withIt : built]];
    }),
  );
  const part = partOf(page('docs/spec/life-cycles.md'), kinds.one[kind]);
  expect(tableRows(part, 'from')).toEqual(steps);
  const words = Object.entries(states[kind]).map(([state, word]) => [
    state,
    word,
    life.writable.has(state) ? 'yes' : 'no',
  ]);
  expect(tableRows(part, 'state').map((cells) => cells.slice(0, 3))).toEqual(words);
});

test.each(documentKinds)('the template of a %s is the code’s', (kind) => {
  const parts = templates[kind];
  if (parts === null) return expect(kind).toBe('plan_section');
  const written = tableRows(partOf(page('docs/spec/templates.md'), kinds.one[kind]), 'heading');
  expect(written).toEqual(parts.map(([heading, guide, level = 2]) => [heading, String(level), guide]));
  const words: Readonly<Record<string, string>> = kind === 'plan_section' ? {} : fields[kind];
  const asked = fieldNames(kind).map((name) => {
    const field = fieldNamed(kind, name);
    return [name, words[name], field?.refers ?? '', field?.copied ? 'yes' : 'no'];
  });
  expect(tableRows(partOf(page('docs/spec/templates.md'), kinds.one[kind]), 'field')).toEqual(asked);
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
