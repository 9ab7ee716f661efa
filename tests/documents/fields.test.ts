import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { agreementFields } from '../../shared/documents/fields/agreement.ts';
import {
  completeness,
  copiedFields,
  fieldNamed,
  fieldNames,
  idsIn,
} from '../../shared/documents/fields/fields.ts';
import { minutesFields } from '../../shared/documents/fields/minutes.ts';
import { recommendationFields } from '../../shared/documents/fields/recommendation.ts';

const id = randomUUID();
const party = { organisation: id, representative: null, powers: null, contribution: null };
const attendant = {
  organisation: null,
  person: 'Chi c’era',
  presence: 'present',
  arrives: null,
  leaves: null,
};

describe.each([
  ['a day', recommendationFields.date, ['2026-11-30'], ['30/11/2026', '2026-13-01', '']],
  ['a track', recommendationFields.track, ['third_sector'], ['fourth', ['third_sector']]],
  [
    'principles',
    recommendationFields.principles,
    [['adequacy'], ['evenness', 'proximity']],
    [[], ['adequacy', 'adequacy'], ['speed']],
  ],
  [
    'convergence',
    recommendationFields.convergence,
    [
      { votes: 0, participants: 1 },
      { votes: 12, participants: 18 },
    ],
    [
      { votes: 3, participants: 2 },
      { votes: 1.5, participants: 2 },
      { votes: 0, participants: 0 },
    ],
  ],
  [
    'an addressee',
    recommendationFields.addressee,
    [{ to: 'assembly' }, { to: 'subdistrict', subdistrict: id }],
    [{ to: 'subdistrict' }, { to: 'assembly', subdistrict: id }, { to: 'press' }],
  ],
  [
    'parties',
    agreementFields.parties,
    [[party], [party, { ...party, organisation: randomUUID() }]],
    [[], [party, party], [{ ...party, fee: 5 }]],
  ],
  [
    'a duration',
    agreementFields.duration,
    [{ from: '2026-01-01', until: '2026-01-01' }],
    [{ from: '2026-01-02', until: '2026-01-01' }, { from: '2026-01-01' }],
  ],
  ['a contribution', agreementFields.public_contribution, [0, 4_860_000], [-1, 1.5, '100']],
  [
    'a CUP',
    agreementFields.cup,
    ['C59J21012340006', ' c59j 21012340006'],
    ['C59J2101234000', '159J21012340006', 'C59J2101234000!'],
  ],
  [
    'times',
    minutesFields.times,
    [
      { start: '17:05', end: null },
      { start: '09:00', end: '11:30' },
    ],
    [
      { start: '9:00', end: null },
      { start: '11:00', end: '10:00' },
      { start: '24:00', end: null },
    ],
  ],
  [
    'a sitting',
    minutesFields.sitting,
    [{ body: id }, { table: 'Tavolo casa' }],
    [{}, { body: id, table: 'a' }, { table: ' ' }],
  ],
  [
    'attendance',
    minutesFields.attendance,
    [[attendant]],
    [[], [{ ...attendant, presence: 'late' }], [{ ...attendant, arrives: '12:00', leaves: '11:00' }]],
  ],
] as const)('%s', (_what, { schema }, taken, refused) => {
  test.each(taken.map((value) => [JSON.stringify(value), value]))('%s is taken', (_text, value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });
  test.each(refused.map((value) => [JSON.stringify(value), value]))('%s is refused', (_text, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('words are trimmed, and a CUP is written as everybody writes it', () => {
  expect(recommendationFields.theme.schema.parse('  La  casa \n di tutti ')).toBe('La casa di tutti');
  expect(agreementFields.cup.schema.parse(' c59j 2101234 0006')).toBe('C59J21012340006');
  expect(agreementFields.acts.schema.safeParse('prima riga\nseconda riga').success).toBe(true);
  expect(agreementFields.acts.schema.safeParse('con \u0007 campanello').success).toBe(false);
});

test('what is filled in is counted out of what a kind asks for', () => {
  expect(completeness('agreement', { cup: 'C59J21012340006', acts: 'a' })).toEqual({ filled: 2, total: 7 });
  expect(completeness('plan_section', {})).toEqual({ filled: 0, total: 0 });
});

test('a copy keeps what the next text may start from, never dates, numbers, parties and people', () => {
  const all = (kind: 'recommendation' | 'agreement' | 'minutes') =>
    Object.keys(copiedFields(kind, Object.fromEntries(fieldNames(kind).map((name) => [name, true]))));
  expect(all('recommendation')).toEqual(['addressee', 'theme', 'track', 'principles', 'sections']);
  expect(all('agreement')).toEqual(['objective', 'acts']);
  expect(all('minutes')).toEqual(['sitting', 'place', 'chair', 'minute_taker']);
});

test('a field belongs to its kind; what every object has is no field', () => {
  expect(fieldNamed('minutes', 'cup')).toBeNull();
  expect(fieldNamed('minutes', 'toString')).toBeNull();
  expect(fieldNamed('minutes', 'chair')).not.toBeNull();
});

test('ids are found wherever they stand', () => {
  expect(idsIn({ a: [id, { b: id }], c: 'words', d: 5, e: null })).toEqual([id, id]);
});
