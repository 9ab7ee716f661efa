import { expect, test } from 'vitest';
import { type DueObservation, type DueRound, dayAfter, whatIsDue } from '../../shared/inbox/whatIsDue.ts';

// Monday 30 November 2026, at the last minute of the day in Italy.
const round: DueRound = {
  id: 'round' as never,
  number: 2,
  openedAt: new Date('2026-11-02T09:00:00Z'),
  deadline: new Date('2026-11-30T22:59:00Z'),
};
const observation: DueObservation = {
  id: 'observation' as never,
  document: 'document' as never,
  number: 7,
  due: '2026-11-30',
  assignedPerson: 'somebody' as never,
  assignedOrganisation: null,
};

const ofRound = (now: string, about: Partial<DueRound> = {}) =>
  whatIsDue(new Date(now), [{ ...round, ...about }], [], []).map(({ cause, to }) => [
    cause,
    Object.keys(to)[0],
  ]);
const ofDay = (now: string) => whatIsDue(new Date(now), [], [observation], []).map(({ cause }) => cause);

const three = [['round:round:3:2026-11-30T22:59:00.000Z', 'invitedTo']];
const one = [['round:round:1:2026-11-30T22:59:00.000Z', 'invitedTo']];
const over = [['round:round:over:2026-11-30T22:59:00.000Z', 'leadersOf']];

test('a deadline is told three days and one day before, in the morning, and when it is over to who leads', () => {
  expect(ofRound('2026-11-26T20:00:00Z')).toEqual([]);
  expect(ofRound('2026-11-27T05:59:00Z')).toEqual([]);
  expect(ofRound('2026-11-27T06:00:00Z')).toEqual(three);
  // Who was away for a day is told what is still so.
  expect(ofRound('2026-11-28T12:00:00Z')).toEqual(three);
  expect(ofRound('2026-11-29T06:00:00Z')).toEqual(one);
  expect(ofRound('2026-11-30T22:58:00Z')).toEqual(one);
  expect(ofRound('2026-11-30T22:59:00Z')).toEqual(over);
  expect(ofRound('2026-12-09T02:00:00Z')).toEqual(over);
});

test('what was opened when the deadline was near does not say so again; a later deadline is told anew', () => {
  const openedAt = new Date('2026-11-28T09:00:00Z');
  expect(ofRound('2026-11-28T12:00:00Z', { openedAt })).toEqual([]);
  expect(ofRound('2026-11-29T12:00:00Z', { openedAt })).toEqual(one);
  expect(ofRound('2026-11-29T12:00:00Z', { openedAt: new Date('2026-11-29T09:00:00Z') })).toEqual([]);
  const later = new Date('2026-12-07T22:59:00Z');
  expect(ofRound('2026-12-04T12:00:00Z', { deadline: later })).toEqual([
    ['round:round:3:2026-12-07T22:59:00.000Z', 'invitedTo'],
  ]);
});

test('a round of sign-off is told alike to seats that have not spoken, and not any more when it is over', () => {
  const signOff = { ...round, kind: 'vote', whole: false } as never;
  const ofSignOff = (now: string) =>
    whatIsDue(new Date(now), [], [], [signOff]).map(({ cause, to }) => [cause, Object.keys(to)[0]]);
  expect(ofSignOff('2026-11-27T05:59:00Z')).toEqual([]);
  expect(ofSignOff('2026-11-27T06:00:00Z')).toEqual([['round:round:3:2026-11-30T22:59:00.000Z', 'silentIn']]);
  expect(ofSignOff('2026-11-29T06:00:00Z')).toEqual([['round:round:1:2026-11-30T22:59:00.000Z', 'silentIn']]);
});

test('a day is told the morning before and on its own morning, and not when it has gone', () => {
  expect(ofDay('2026-11-29T05:59:00Z')).toEqual([]);
  expect(ofDay('2026-11-29T06:00:00Z')).toEqual(['due:observation:2026-11-30:1']);
  expect(ofDay('2026-11-30T06:00:00Z')).toEqual(['due:observation:2026-11-30:0']);
  expect(ofDay('2026-12-01T06:00:00Z')).toEqual([]);
});

test('a day follows a day also where the clocks change and the year ends', () => {
  expect(['2026-03-28', '2026-10-24', '2026-12-31', '2028-02-28'].map(dayAfter)).toEqual([
    '2026-03-29',
    '2026-10-25',
    '2027-01-01',
    '2028-02-29',
  ]);
});
