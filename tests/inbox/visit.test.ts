import { expect, test } from 'vitest';
import { changesSince, visitAt } from '../../shared/inbox/deskVisit.ts';

const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);

test('the first visit has none before it, and shows a week', () => {
  const visit = visitAt(null, at('09:00'));
  expect(visit).toEqual({ previousAt: null, currentAt: at('09:00') });
  expect(changesSince(visit)).toEqual(new Date('2026-03-03T09:00:00Z'));
});

test('looking again within half an hour is the same visit, however long it lasts', () => {
  let visit = visitAt({ previousAt: at('06:00'), currentAt: at('08:00') }, at('08:29'));
  for (const time of ['08:50', '09:15', '09:44']) visit = visitAt(visit, at(time));
  expect(visit).toEqual({ previousAt: at('06:00'), currentAt: at('09:44') });
  expect(changesSince(visit)).toEqual(at('06:00'));
});

test('half an hour away begins a new visit, which shows what came after the last', () => {
  const visit = visitAt({ previousAt: null, currentAt: at('08:00') }, at('08:30'));
  expect(visit).toEqual({ previousAt: at('08:00'), currentAt: at('08:30') });
});

test('a clock that goes back changes nothing', () => {
  const known = { previousAt: at('06:00'), currentAt: at('08:00') };
  expect(visitAt(known, at('07:00'))).toEqual(known);
});
