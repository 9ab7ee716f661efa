import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeOf } from '../../../shared/decisions/outcomeOf.ts';
import { defaultRule } from '../../../shared/decisions/presets.ts';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { type Rule, ruleSchema } from '../../../shared/decisions/rule.ts';
import { stillOpen } from '../../../shared/decisions/stillOpen.ts';
import type { Place } from '../../../shared/decisions/tally.ts';
import { decidingMoved, type MovedSeat, madeUpSeats, nextPlace } from './madeUp.ts';

type Body = RoundChoices['bodies'][number];

const madeUpAtFirst = 9;

/** What is being tried: seats, rule and call, and what comes of them at once. */
export function useSimulation(bodies: readonly Body[]) {
  const { t } = useTranslation();
  const name = (number: number) => t(($) => $.rules.madeUpSeat, { number });
  const seatsOf = (body: Body | null): readonly MovedSeat[] =>
    body === null
      ? madeUpSeats(madeUpAtFirst, name)
      : body.seats.map((seat) => ({ ...seat, id: seat.organisation, place: 'silent' }));
  const begin = bodies.find(({ seats }) => seats.length > 0) ?? null;
  const [chosen, setChosen] = useState(begin?.id ?? null);
  const [seats, setSeats] = useState(() => seatsOf(begin));
  const [rule, setRule] = useState<Rule>(begin?.rule ?? defaultRule);
  const [call, setCall] = useState<'first' | 'second'>('first');
  const [casting, setCasting] = useState<'in_favour' | 'against' | null>(null);
  // A rule that cannot be one decides nothing; its form says what is wrong.
  const valid = ruleSchema.safeParse(rule).success;
  const deciding = decidingMoved(seats, rule, call, casting);
  return {
    // As it is now: its rule may have been saved meanwhile.
    body: bodies.find(({ id }) => id === chosen) ?? null,
    chooseBody: (body: Body | null) => {
      setChosen(body?.id ?? null);
      setSeats(seatsOf(body));
      if (body?.rule) setRule(body.rule);
    },
    seats,
    setCount: (count: number) => setSeats(madeUpSeats(count, name)),
    press: (id: string) =>
      setSeats((all) =>
        all.map((seat) => (seat.id === id ? { ...seat, place: nextPlace(seat.place) } : seat)),
      ),
    move: (which: (seat: MovedSeat) => boolean, place: Place) =>
      setSeats((all) => all.map((seat) => (which(seat) ? { ...seat, place } : seat))),
    rule,
    setRule,
    call,
    setCall,
    casting,
    setCasting,
    result: valid ? { outcome: outcomeOf(deciding), open: stillOpen(deciding) } : null,
  };
}

export type Simulation = ReturnType<typeof useSimulation>;
