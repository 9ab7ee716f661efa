import type { DecisionAct } from '../../../shared/decisions/decisionAct.ts';
import type { Ballot, Opening, RoundEvent, RoundState } from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { canonicalJson, type Json } from '../../../shared/kernel/canonicalJson.ts';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import type { BodyId, PersonId } from '../../../shared/kernel/ids.ts';
import { seatNamed } from './claims.ts';

type Of<Type extends RoundEvent['type']> = Extract<RoundEvent, { readonly type: Type }>;

/** What happens in a round, as it goes on record: the event itself by its digest. */
export const roundActs = {
  opened: ({ by, opening }: Of<'opened'>, event: RoundEvent): DecisionAct => ({
    act: 'round.opened',
    by,
    subject: opening.id,
    facts: {
      ...named(opening),
      body: opening.body?.id ?? null,
      texts: textsOf(opening),
      planHash: opening.planHash,
      call: opening.call,
      deadline: opening.deadline,
      sitting: opening.sitting,
      rule: opening.rule === null ? null : ruleDigest(opening.rule),
      seats: opening.seats.length,
      event: digestOf(event),
    },
  }),
  attended: ({ opening }: RoundState, event: Of<'attended'>, by: PersonId): DecisionAct => {
    const organisation = opening.seats.find(({ id }) => id === event.seat)?.organisation;
    if (organisation === undefined) throw new Error('a seat of the round is marked');
    return {
      act: 'round.attended',
      by,
      subject: opening.id,
      facts: {
        ...named(opening),
        seat: event.seat,
        organisation,
        present: event.present,
        event: digestOf(event),
      },
    };
  },
  cast: (state: RoundState, event: Of<'cast'>, by: PersonId, turn: number): DecisionAct => {
    const { ballot } = event;
    const seat = seatNamed(state.opening, ballot.seat);
    if (seat === null) throw new Error('a ballot is cast for a seat of the round');
    return {
      act: 'ballot.cast',
      by,
      subject: ballot.id,
      facts: {
        ...named(state.opening),
        seat: ballot.seat,
        organisation: seat.organisation,
        choice: ballot.choice,
        via: ballot.standing.via,
        method: ballot.confirmation.method,
        person: ballot.person,
        turn,
        texts: textsOf(state.opening),
        statement: statementDigest(ballot),
        event: digestOf(event),
      },
    };
  },
  prolonged: ({ opening }: RoundState, event: Of<'prolonged'>): DecisionAct => ({
    act: 'round.prolonged',
    by: event.by,
    subject: opening.id,
    facts: { ...named(opening), deadline: event.deadline, event: digestOf(event) },
  }),
  reminded: ({ opening }: RoundState, by: PersonId, people: readonly PersonId[]): DecisionAct => ({
    act: 'round.reminded',
    by,
    subject: opening.id,
    facts: { ...named(opening), people: [...people] },
  }),
  closed: ({ opening }: RoundState, event: Of<'closed'>): DecisionAct => ({
    act: 'round.closed',
    by: event.by,
    subject: opening.id,
    facts: {
      ...named(opening),
      ending: event.ending.kind,
      verdict: 'outcome' in event.ending ? event.ending.outcome.verdict : null,
      reason: event.ending.kind === 'sent_back' ? event.ending.reason : null,
      texts: textsOf(opening),
      event: digestOf(event),
    },
  }),
  ruleSet: (body: BodyId, by: PersonId, rule: Rule): DecisionAct => ({
    act: 'body.rule_set',
    by,
    subject: body,
    facts: { preset: rule.preset, rule: ruleDigest(rule) },
  }),
};

/** The hash by which a statement names the rule that it is made under. */
export function ruleDigest(rule: Rule): string {
  return hex(sha256(canonicalJson(rule)));
}

function named({ id, number, kind }: Opening) {
  return { round: id, number, kind };
}

function textsOf({ texts }: Opening) {
  return texts.map(({ document, number, hash }) => ({ document, number, hash }));
}

function statementDigest({ statement }: Ballot): string {
  return hex(sha256(statement));
}

function digestOf(event: RoundEvent): string {
  // An event is JSON throughout.
  return hex(sha256(canonicalJson(event as unknown as Json)));
}
