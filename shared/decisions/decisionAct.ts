import { z } from 'zod';
import {
  type BallotId,
  type BodyId,
  type DocumentId,
  idSchema,
  type OrganisationId,
  type PersonId,
  type RoundSeatId,
  type SignOffRoundId,
} from '../kernel/ids.ts';
import { choices, roundKinds } from './round.ts';

const by = idSchema<PersonId>();
const round = idSchema<SignOffRoundId>();
const named = { round, number: z.int(), kind: z.enum(roundKinds) };
const texts = z.array(z.object({ document: idSchema<DocumentId>(), number: z.int(), hash: z.string() }));
const digest = z.string();

/**
 * What this room puts on record (docs/spec/decisions.md J1, J3). The subject is the round; of a ballot the ballot, so
 * that its receipt finds its entry. The event itself goes in by its digest and stands in `sign_off_event`.
 */
export const decisionActSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('round.opened'),
    by,
    subject: round,
    facts: z.object({
      ...named,
      body: idSchema<BodyId>().nullable(),
      texts,
      planHash: z.string().nullable(),
      call: z.enum(['first', 'second']),
      deadline: z.string().nullable(),
      sitting: z.object({ at: z.string(), place: z.string() }).nullable(),
      rule: digest.nullable(),
      seats: z.int(),
      event: digest,
    }),
  }),
  z.object({
    act: z.literal('round.prolonged'),
    by,
    subject: round,
    facts: z.object({ ...named, deadline: z.string(), event: digest }),
  }),
  z.object({
    act: z.literal('round.reminded'),
    by,
    subject: round,
    facts: z.object({ ...named, people: z.array(by) }),
  }),
  z.object({
    act: z.literal('round.attended'),
    by,
    subject: round,
    facts: z.object({
      ...named,
      seat: idSchema<RoundSeatId>(),
      organisation: idSchema<OrganisationId>(),
      present: z.boolean(),
      event: digest,
    }),
  }),
  z.object({
    act: z.literal('ballot.cast'),
    by,
    subject: idSchema<BallotId>(),
    facts: z.object({
      ...named,
      seat: idSchema<RoundSeatId>(),
      organisation: idSchema<OrganisationId>(),
      /** Told to nobody but who spoke and the chair until the round is closed (R8). */
      choice: z.enum(choices),
      via: z.enum(['holder', 'delegation', 'proxy', 'signatory']),
      method: z.enum(['passkey', 'email_code', 'secretary', 'demo']),
      /** For whom the secretary entered it; else who spoke herself. */
      person: by,
      turn: z.int(),
      texts,
      statement: digest,
      event: digest,
    }),
  }),
  z.object({
    act: z.literal('round.closed'),
    by: by.nullable(),
    subject: round,
    facts: z.object({
      ...named,
      ending: z.enum(['decided', 'no_quorum', 'sent_back', 'heard', 'concluded', 'not_concluded']),
      verdict: z.enum(['approved', 'rejected', 'undecided', 'tie', 'no_quorum']).nullable(),
      reason: z.string().nullable(),
      texts,
      event: digest,
    }),
  }),
  z.object({
    act: z.literal('body.rule_set'),
    by,
    subject: idSchema<BodyId>(),
    facts: z.object({ preset: z.string(), rule: digest }),
  }),
]);

export type DecisionAct = z.infer<typeof decisionActSchema>;

/** The names of these acts, as the record has them. */
export const decisionActs: readonly string[] = decisionActSchema.options.flatMap(({ shape: { act } }) => [
  ...act.values,
]);

/** The act in a payload of the journal; null for another kind of act. */
export function readDecisionAct(payload: string): DecisionAct | null {
  return decisionActSchema.safeParse(JSON.parse(payload)).data ?? null;
}
