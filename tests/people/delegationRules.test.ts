import { describe, expect, test } from 'vitest';
import type { DelegationId, PersonId, SeatId } from '../../shared/kernel/ids.ts';
import type { Delegation } from '../../shared/people/delegation.ts';
import { delegationStateAt } from '../../shared/people/delegationRules.ts';

const [marta, ada] = ['marta' as PersonId, 'ada' as PersonId];

const november: Delegation = {
  id: 'november' as DelegationId,
  kind: 'delegation',
  seat: 'romanengo' as SeatId,
  giver: marta,
  delegate: ada,
  office: 'Assessora',
  from: '2026-11-04',
  until: '2026-11-30',
  document: null,
  act: { number: '12', date: '2026-11-04' },
  revokedAt: null,
};

const stateAt = (instant: string, more: Partial<Delegation> = {}, holder: PersonId | null = marta) =>
  delegationStateAt({ ...november, ...more }, { holder, instant: new Date(instant) });

describe('where a delegation stands', () => {
  test.each([
    ['2026-11-03T22:59:59Z', 'ahead'],
    ['2026-11-03T23:00:00Z', 'good'],
    ['2026-11-30T22:59:59Z', 'good'],
    ['2026-11-30T23:00:00Z', 'expired'],
  ] as const)('both its days belong to it, and a day is one in Italy: at %s it is %s', (instant, state) => {
    expect(stateAt(instant)).toBe(state);
  });

  test('revoked it is over at once, and also where its term has passed since', () => {
    const revokedAt = new Date('2026-11-20T11:00:00Z');
    expect(stateAt('2026-11-20T11:00:00Z', { revokedAt })).toBe('revoked');
    expect(stateAt('2027-01-10T11:00:00Z', { revokedAt })).toBe('revoked');
  });

  test('it ends with the office of whoever gave it', () => {
    for (const holder of [null, 'successor' as PersonId])
      expect(stateAt('2026-11-20T11:00:00Z', {}, holder)).toBe('giver_left');
  });
});
