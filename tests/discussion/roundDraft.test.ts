import { expect, test } from 'vitest';
import { emptyRound, momentOf, parseRound } from '../../client/discussion/consultations/roundDraft.ts';
import type { DocumentId, OrganisationId } from '../../shared/kernel/ids.ts';

const now = new Date('2024-11-21T13:32:00Z');
const id = '0191e1c0-0000-7000-8000-000000000001';
const whole = {
  ...emptyRound,
  documents: [id as DocumentId],
  organisations: [id as OrganisationId],
  day: '2024-11-29',
  instructions: '  Gli orari  ',
};

test('what is written in the form is what is sent', () => {
  expect(parseRound(whole, now)).toEqual({
    success: true,
    data: {
      documents: [id],
      invited: [{ organisation: id }],
      deadline: '2024-11-29T11:00:00.000Z',
      instructions: 'Gli orari',
    },
  });
});

test.each([
  ['documents', { documents: [] }],
  ['invited', { organisations: [] }],
  ['deadline', { day: '' }],
  ['deadline', { hour: '' }],
  ['deadline', { day: '2024-11-21', hour: '14:31' }],
])('without it nothing is sent: %s %j', (part, lacking) => {
  const parsed = parseRound({ ...whole, ...lacking }, now);
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toEqual([part]);
});

test('a day and an hour that are none name no moment', () => {
  expect(momentOf({ day: '2024-13-45', hour: '12:00' })).toBeNull();
  expect(momentOf({ day: '2024-11-29', hour: '99:00' })).toBeNull();
});
