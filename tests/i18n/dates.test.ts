import { expect, test } from 'vitest';
import {
  calendarLeaf,
  dayInWords,
  deadlineMoment,
  longDay,
  longMoment,
  shortMoment,
  spokenMoment,
} from '../../shared/i18n/dates.ts';

const thursday = new Date('2024-11-21T13:32:00Z');

test('a day and a moment, whole', () => {
  expect(longDay(thursday, 'it')).toBe('giovedì 21 novembre 2024');
  expect(longDay(new Date('2024-11-01T12:00:00Z'), 'it')).toBe('venerdì 1º novembre 2024');
  expect(longMoment(thursday, 'it')).toBe('giovedì 21 novembre 2024, ore 14.32');
});

// Cell by cell: the instant, how a list says it, how a sentence says it; all seen on thursday at 14.32.
test.each([
  ['2024-11-21T08:12:00Z', 'oggi 9.12', 'oggi, ore 9.12'],
  ['2024-11-20T23:00:00Z', 'oggi 0.00', 'oggi, ore 0.00'],
  ['2024-11-20T22:59:59Z', 'ieri 23.59', 'ieri, ore 23.59'],
  ['2024-11-20T16:05:00Z', 'ieri 17.05', 'ieri, ore 17.05'],
  ['2024-11-19T22:59:00Z', 'mar 19', 'martedì 19, ore 23.59'],
  ['2024-11-18T18:40:00Z', 'lun 18', 'lunedì 18, ore 19.40'],
  ['2024-11-15T12:00:00Z', 'ven 15', 'venerdì 15, ore 13.00'],
  ['2024-11-14T12:00:00Z', '14 nov', 'giovedì 14 novembre, ore 13.00'],
  ['2024-01-01T12:00:00Z', '1º gen', 'lunedì 1º gennaio, ore 13.00'],
  ['2023-12-31T12:00:00Z', '31 dic 2023', 'domenica 31 dicembre 2023, ore 13.00'],
  // A clock that runs ahead of ours: the date as it is, never "in the future".
  ['2024-11-22T12:00:00Z', '22 nov', 'venerdì 22 novembre, ore 13.00'],
])('%s', (instant, short, spoken) => {
  expect(shortMoment(new Date(instant), thursday, 'it')).toBe(short);
  expect(spokenMoment(new Date(instant), thursday, 'it')).toBe(spoken);
});

test('the same in English', () => {
  expect(longDay(new Date('2024-11-01T12:00:00Z'), 'en')).toBe('Friday 1 November 2024');
  expect(longMoment(thursday, 'en')).toBe('Thursday 21 November 2024, 14:32');
});

test.each([
  ['2024-11-21T08:12:00Z', 'today 9:12', 'today at 9:12'],
  ['2024-11-20T23:00:00Z', 'today 0:00', 'today at 0:00'],
  ['2024-11-20T16:05:00Z', 'yesterday 17:05', 'yesterday at 17:05'],
  ['2024-11-19T22:59:00Z', 'Tue 19', 'Tuesday 19 at 23:59'],
  ['2024-11-14T12:00:00Z', '14 Nov', 'Thursday 14 November at 13:00'],
  ['2024-09-01T12:00:00Z', '1 Sep', 'Sunday 1 September at 14:00'],
  ['2023-12-31T12:00:00Z', '31 Dec 2023', 'Sunday 31 December 2023 at 13:00'],
])('%s in English', (instant, short, spoken) => {
  expect(shortMoment(new Date(instant), thursday, 'en')).toBe(short);
  expect(spokenMoment(new Date(instant), thursday, 'en')).toBe(spoken);
});

test('a deadline says weekday, day and hour, however near it is', () => {
  const deadline = new Date('2024-11-29T11:00:00Z');
  expect(deadlineMoment(deadline, thursday, 'it')).toBe('venerdì 29 novembre, ore 12.00');
  expect(deadlineMoment(deadline, deadline, 'en')).toBe('Friday 29 November at 12:00');
  expect(deadlineMoment(deadline, new Date('2025-01-10T00:00:00Z'), 'it')).toBe(
    'venerdì 29 novembre 2024, ore 12.00',
  );
  expect(calendarLeaf(deadline, 'it')).toEqual(['ven', '29', 'nov']);
});

test('within a week a new year changes nothing', () => {
  const newYear = new Date('2025-01-02T12:00:00Z');
  expect(shortMoment(new Date('2024-12-31T12:00:00Z'), newYear, 'it')).toBe('mar 31');
  expect(shortMoment(new Date('2024-12-26T12:00:00Z'), newYear, 'it')).toBe('26 dic 2024');
});

test('the night when the clock goes forward has 23 hours and is one day', () => {
  const after = new Date('2025-03-30T22:30:00Z'); // Monday 31 March, 0.30 in summer time.
  expect(shortMoment(new Date('2025-03-30T00:59:00Z'), after, 'it')).toBe('ieri 1.59');
  expect(shortMoment(new Date('2025-03-30T01:00:00Z'), after, 'it')).toBe('ieri 3.00');
  expect(shortMoment(new Date('2025-03-29T22:59:00Z'), after, 'it')).toBe('sab 29');
  expect(longMoment(new Date('2025-03-30T01:00:00Z'), 'it')).toBe('domenica 30 marzo 2025, ore 3.00');
});

test('the night when the clock goes back has 25 hours and is one day', () => {
  const after = new Date('2024-10-28T07:00:00Z');
  expect(longMoment(new Date('2024-10-27T00:30:00Z'), 'it')).toBe('domenica 27 ottobre 2024, ore 2.30');
  expect(longMoment(new Date('2024-10-27T01:30:00Z'), 'it')).toBe('domenica 27 ottobre 2024, ore 2.30');
  expect(shortMoment(new Date('2024-10-26T22:30:00Z'), after, 'it')).toBe('ieri 0.30');
  expect(shortMoment(new Date('2024-10-27T22:30:00Z'), after, 'it')).toBe('ieri 23.30');
  expect(shortMoment(new Date('2024-10-26T21:30:00Z'), after, 'it')).toBe('sab 26');
});

test('a calendar day has no hour, and is the same day everywhere', () => {
  expect(dayInWords('2026-11-30', 'it')).toBe('30 novembre 2026');
  expect(dayInWords('2027-01-01', 'it')).toBe('1º gennaio 2027');
  expect(dayInWords('2027-01-01', 'en')).toBe('1 January 2027');
});
