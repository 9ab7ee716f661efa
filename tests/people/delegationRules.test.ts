import { describe, expect, test } from 'vitest';
import type { DelegationId, DocumentId, PersonId, SeatId } from '../../shared/kernel/ids.ts';
import type { Delegation } from '../../shared/people/delegation.ts';
import { type ActingFor, actsFor, delegationStateAt } from '../../shared/people/delegationRules.ts';

const [seat, otherSeat] = ['romanengo' as SeatId, 'ticengo' as SeatId];
const [marta, ada] = ['marta' as PersonId, 'ada' as PersonId];
const [section, another] = ['9.E' as DocumentId, '9.F' as DocumentId];

const november: Delegation = {
  id: 'november' as DelegationId,
  kind: 'delegation',
  seat,
  giver: marta,
  delegate: ada,
  office: 'Assessora',
  from: '2026-11-04',
  until: '2026-11-30',
  document: null,
  act: { number: '12', date: '2026-11-04' },
  revokedAt: null,
};

const asked: ActingFor = {
  seat,
  person: ada,
  holder: marta,
  instant: new Date('2026-11-20T11:00:00Z'),
  documents: [section],
};

const at = (instant: string, more: Partial<ActingFor> = {}) => ({
  ...asked,
  ...more,
  instant: new Date(instant),
});

describe('whether somebody acts for a seat', () => {
  test.each([
    ['2026-11-03T22:59:59Z', 'none'],
    ['2026-11-03T23:00:00Z', 'good'],
    ['2026-11-30T22:59:59Z', 'good'],
    ['2026-11-30T23:00:00Z', 'expired'],
  ] as const)('both its days belong to it, and a day is one in Italy: at %s it is %s', (instant, kind) => {
    expect(actsFor([november], at(instant)).kind).toBe(kind);
  });

  test('it is of one seat and of one person', () => {
    expect(actsFor([november], { ...asked, seat: otherSeat }).kind).toBe('none');
    expect(actsFor([november], { ...asked, person: marta }).kind).toBe('none');
    expect(actsFor([], asked).kind).toBe('none');
  });

  test('limited to a text it does not reach another, nor a plan in which that text stands', () => {
    const limited = { ...november, document: section };
    expect(actsFor([limited], asked).kind).toBe('good');
    expect(actsFor([limited], { ...asked, documents: [another] }).kind).toBe('none');
    expect(actsFor([limited], { ...asked, documents: [section, another] }).kind).toBe('none');
  });

  test('revoked it is over at once, also where its term has passed since', () => {
    const revoked = { ...november, revokedAt: new Date('2026-11-20T10:59:59Z') };
    expect(actsFor([revoked], asked).kind).toBe('revoked');
    expect(actsFor([revoked], at('2027-01-10T11:00:00Z')).kind).toBe('revoked');
  });

  test('it ends with the office of whoever gave it', () => {
    for (const holder of [null, 'successor' as PersonId]) {
      expect(actsFor([november], { ...asked, holder }).kind).toBe('expired');
      expect(delegationStateAt(november, { ...asked, holder })).toBe('giver_left');
    }
  });

  test('of several one that is good is enough; otherwise the newest that ended answers', () => {
    const revoked = {
      ...november,
      id: 'revoked' as DelegationId,
      until: '2026-12-31',
      revokedAt: new Date('2026-11-10T10:00:00Z'),
    };
    const october = { ...november, id: 'october' as DelegationId, from: '2026-10-01', until: '2026-10-31' };
    const found = (...all: readonly Delegation[]) => actsFor(all, asked);
    expect(found(revoked, november)).toEqual({ kind: 'good', delegation: november });
    expect(found(october, revoked)).toEqual({ kind: 'revoked', delegation: revoked });
    expect(found(october)).toEqual({ kind: 'expired', delegation: october });
  });
});
