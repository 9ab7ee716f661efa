import { expect, test } from 'vitest';
import { dayInItaly } from '../../shared/people/day.ts';
import { officeLine, type Standpoint } from '../../shared/people/officeLine.ts';
import { fullName, isMunicipality, organisationKinds } from '../../shared/people/organisation.ts';

const town = { kind: 'municipality', name: 'Romanengo' } as const;
const lead = { kind: 'lead_municipality', name: 'Crema' } as const;
const office = { kind: 'plan_office', name: 'Ufficio di Piano' } as const;
const cooperative = { kind: 'third_sector_body', name: 'Cooperativa Esempio Uno' } as const;

const lines: readonly (readonly [line: string, standpoints: readonly Standpoint[]])[] = [
  ['Sindaca di Romanengo', [{ role: 'mayor', office: 'Sindaca', organisation: town }]],
  ['Assessore di Crema', [{ role: 'mayor_delegate', office: 'Assessore', organisation: lead }]],
  ['Ufficio di Piano', [{ role: 'plan_office_lead', office: 'Coordinatrice', organisation: office }]],
  [
    'Cooperativa Esempio Uno',
    [{ role: 'ets_signatory', office: 'Legale rappresentante', organisation: cooperative }],
  ],
  ['Facilitatrice', [{ role: 'facilitator', office: 'Facilitatrice', organisation: office }]],
  [
    'Sindaca di Crema, Presidente dell’Assemblea dei Sindaci',
    [
      { role: 'assembly_president', office: 'Presidente dell’Assemblea dei Sindaci', organisation: lead },
      { role: 'mayor', office: 'Sindaca', organisation: lead },
    ],
  ],
  [
    'Ufficio di Piano',
    [
      { role: 'plan_office_staff', office: 'Istruttrice', organisation: office },
      { role: 'procedure_officer', office: 'Responsabile', organisation: office },
    ],
  ],
  ['', []],
];

test.each(lines)('beside the name stands “%s”', (line, standpoints) => {
  expect(officeLine(standpoints)).toBe(line);
});

test('a municipality is called by its full name, everybody else as they are', () => {
  expect(fullName(town)).toBe('Comune di Romanengo');
  expect(fullName(lead)).toBe('Comune di Crema');
  expect(fullName(cooperative)).toBe('Cooperativa Esempio Uno');
  expect(organisationKinds.filter(isMunicipality)).toEqual(['municipality', 'lead_municipality']);
});

test.each([
  ['2026-01-31T22:59:59Z', '2026-01-31'],
  ['2026-01-31T23:00:00Z', '2026-02-01'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('at %s it is %s in Italy', (instant, day) => {
  expect(dayInItaly(new Date(instant))).toBe(day);
});
