import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/decisions/outcome.ts';
import { type Deciding, outcomeOf } from '../../shared/decisions/outcomeOf.ts';
import { presets } from '../../shared/decisions/presets.ts';
import { stillOpen } from '../../shared/decisions/stillOpen.ts';
import { seats, sitting, sittings } from './rulesFloor.ts';

const runs = { numRuns: 500, seed: 20_241_205 };

/** The same sitting, its seats and words in another order. */
function shuffled(deciding: Deciding<string>): fc.Arbitrary<Deciding<string>> {
  const order = <T>(list: Iterable<T>) => {
    const all = [...list];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  };
  return fc
    .tuple(order(deciding.seats), order(deciding.words), order(deciding.present))
    .map(([some, words, present]) => ({
      ...deciding,
      seats: some,
      words: new Map(words),
      present: new Set(present),
    }));
}

const nearness: Record<Outcome['verdict'], number> = {
  approved: 4,
  tie: 3,
  undecided: 2,
  rejected: 1,
  no_quorum: 0,
};

describe('[R7] over any rule, seats, weights and words', () => {
  it('every verdict is among what is tried', () => {
    const found = new Map<Outcome['verdict'], number>();
    for (const deciding of fc.sample(sittings, runs)) {
      const { verdict } = outcomeOf(deciding);
      found.set(verdict, (found.get(verdict) ?? 0) + 1);
    }
    for (const verdict of ['approved', 'rejected', 'undecided', 'no_quorum'] as const) {
      expect(found.get(verdict), verdict).toBeGreaterThan(25);
    }
    expect(found.get('tie')).toBeGreaterThan(1);
  });

  it('the order of seats and of arrival changes nothing', () => {
    const two = sittings.chain((one) => shuffled(one).map((other) => [one, other] as const));
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(outcomeOf(other)).toEqual(outcomeOf(one));
      }),
      runs,
    );
  });

  it('nothing is approved, rejected or tied without quorum, and nothing approved without a yes', () => {
    fc.assert(
      fc.property(sittings, (deciding) => {
        const { verdict, tests, tally } = outcomeOf(deciding);
        const quorum = tests.filter(({ test }) => test.startsWith('quorum')).every(({ holds }) => holds);
        expect(verdict === 'no_quorum').toBe(!quorum);
        if (verdict === 'approved') expect(tally.inFavour.heads).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('what is approved stays approved when any seat turns to a yes: an absent, silent, abstaining or contrary one', () => {
    let turned = 0;
    fc.assert(
      fc.property(sittings, fc.constantFrom('in_favour', 'with_reservation'), (deciding, yes) => {
        if (outcomeOf(deciding).verdict !== 'approved') return;
        for (const { id } of deciding.seats) {
          turned += 1;
          const words = new Map([...deciding.words, [id, yes] as const]);
          expect(outcomeOf({ ...deciding, words }).verdict).toBe('approved');
        }
      }),
      { ...runs, numRuns: 2000 },
    );
    expect(turned).toBeGreaterThan(500);
  });

  it('no yes takes an outcome farther from an approval, unless the president has used her voice against', () => {
    fc.assert(
      fc.property(sittings, (deciding) => {
        if (deciding.casting === 'against') return;
        const before = nearness[outcomeOf(deciding).verdict];
        for (const { id } of deciding.seats) {
          const words = new Map([...deciding.words, [id, 'in_favour'] as const]);
          const after = outcomeOf({ ...deciding, words }).verdict;
          // With the one more the quorum may be there at last, and then a rejection is an answer.
          expect(nearness[after]).toBeGreaterThanOrEqual(before);
        }
      }),
      runs,
    );
  });

  it('a number that is needed is the smallest that would do', () => {
    fc.assert(
      fc.property(sittings, (deciding) => {
        for (const { holds, found, needed } of outcomeOf(deciding).tests) {
          expect(holds).toBe(found >= needed);
          expect(Number.isSafeInteger(found) && Number.isSafeInteger(needed)).toBe(true);
          expect(needed).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('parts of a tally make its whole', () => {
    fc.assert(
      fc.property(sittings, (deciding) => {
        const { tally } = outcomeOf(deciding);
        for (const of of ['heads', 'weight'] as const) {
          const spoken = tally.inFavour[of] + tally.against[of] + tally.abstention[of];
          expect(tally.present[of]).toBe(spoken + tally.silent[of]);
          expect(tally.present[of]).toBeLessThanOrEqual(tally.assigned[of]);
          expect(tally.withReservation[of]).toBeLessThanOrEqual(tally.inFavour[of]);
        }
      }),
      runs,
    );
  });
});

describe('what could still change it', () => {
  it('whatever the silent ones say lies between all of them saying yes and all of them saying no', () => {
    const any = fc.infiniteStream(fc.constantFrom('in_favour', 'against', 'abstention', 'silent'));
    fc.assert(
      fc.property(sittings, any, (deciding, says) => {
        if (deciding.casting === 'against') return;
        const open = stillOpen(deciding);
        const words = new Map(deciding.words);
        for (const id of open.silent) {
          const [said] = says.take(1);
          if (said !== undefined && said !== 'silent') words.set(id, said);
        }
        const at = nearness[outcomeOf({ ...deciding, words }).verdict];
        expect(at).toBeLessThanOrEqual(nearness[open.allInFavour.verdict]);
        expect(at).toBeGreaterThanOrEqual(nearness[open.allAgainst.verdict]);
        if (!open.changes) expect(at).toBe(nearness[outcomeOf(deciding).verdict]);
      }),
      runs,
    );
  });

  it('names who is silent, and the numbers of both ends', () => {
    const floor = [
      ...seats(17, 'in_favour'),
      ...seats(21, 'against'),
      ...seats(3, 'abstention'),
      ...seats(5, 'absent'),
    ];
    const open = stillOpen(sitting(presets.one_head_one_vote, [...floor, ...seats(2, 'silent')]));
    expect(open.silent).toEqual(['seat 46', 'seat 47']);
    expect(open.changes).toBe(false);
    expect(open.allInFavour.tests[1]).toMatchObject({ found: 19, whole: 40, needed: 21 });
    expect(open.allAgainst.tests[1]).toMatchObject({ found: 17, whole: 40, needed: 21 });
  });

  it('says when it does change', () => {
    const floor = [...seats(2, 'in_favour'), ...seats(2, 'against'), ...seats(1, 'silent')];
    expect(stillOpen(sitting(presets.one_head_one_vote, floor))).toMatchObject({
      changes: true,
      allInFavour: { verdict: 'approved' },
      allAgainst: { verdict: 'rejected' },
    });
    const ahead = [...seats(2, 'in_favour'), ...seats(1, 'against'), ...seats(1, 'silent')];
    expect(stillOpen(sitting(presets.one_head_one_vote, ahead)).changes).toBe(true);
  });
});
