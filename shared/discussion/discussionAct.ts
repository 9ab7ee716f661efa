import { z } from 'zod';
import {
  type ConsultationRoundId,
  type DocumentId,
  idSchema,
  type ObservationEntryId,
  type ObservationId,
  type OrganisationId,
  type PersonId,
} from '../kernel/ids.ts';
import { outcomes } from './observationState.ts';

const by = idSchema<PersonId>();
const subject = idSchema<DocumentId>();
const round = idSchema<ConsultationRoundId>();
const observation = { observation: idSchema<ObservationId>(), number: z.int() };
const entry = { entry: idSchema<ObservationEntryId>() };
const someone = z.union([
  z.object({ person: idSchema<PersonId>() }),
  z.object({ organisation: idSchema<OrganisationId>() }),
]);
/** SHA-256 of the words, 64 hexadecimal digits: the record names them without holding them. */
const digest = z.string();
/** Whom the words name; of a correction, those only whom they did not name before. */
const mentioned = z.array(someone);
/** What was put together with it: a reply is theirs too, and so is its being taken back. */
const merged = z.array(z.object(observation));

/**
 * What this room puts on record (docs/spec/decisions.md J1), and what others are told of. The subject is the
 * document; of a round, the round. People are named by their ids only, words by their digest.
 */
export const discussionActSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('observation.made'),
    by,
    subject,
    facts: z.object({
      ...observation,
      ...entry,
      round: round.nullable(),
      /** The digest of what is proposed, as canonical JSON; null where nothing is. */
      proposal: digest.nullable(),
      digest,
      mentioned,
    }),
  }),
  z.object({
    act: z.literal('observation.commented'),
    by,
    subject,
    facts: z.object({ ...observation, ...entry, digest, mentioned }),
  }),
  z.object({
    act: z.literal('observation.edited'),
    by,
    subject,
    facts: z.object({ ...observation, ...entry, digest, was: digest, mentioned }),
  }),
  z.object({
    act: z.literal('observation.hidden'),
    by,
    subject,
    facts: z.object({ ...observation, ...entry, reason: z.string() }),
  }),
  z.object({
    act: z.literal('observation.shown'),
    by,
    subject,
    facts: z.object({ ...observation, ...entry }),
  }),
  z.object({
    act: z.literal('observation.answered'),
    by,
    subject,
    facts: z.object({
      ...observation,
      ...entry,
      merged,
      outcome: z.enum(outcomes),
      digest,
      /** The update with which the proposed words came into the text; null where they did not. */
      seq: z.int().nullable(),
    }),
  }),
  z.object({ act: z.literal('observation.resolved'), by, subject, facts: z.object(observation) }),
  z.object({
    act: z.literal('observation.reopened'),
    by,
    subject,
    facts: z.object({ ...observation, merged, reason: z.string() }),
  }),
  z.object({
    act: z.enum(['observation.merged', 'observation.separated']),
    by,
    subject,
    facts: z.object({ ...observation, into: idSchema<ObservationId>(), intoNumber: z.int() }),
  }),
  z.object({ act: z.literal('observation.anchored'), by, subject, facts: z.object(observation) }),
  z.object({
    act: z.literal('observation.assigned'),
    by,
    subject,
    facts: z.object({ ...observation, to: someone.nullable(), due: z.string().nullable() }),
  }),
  z.object({
    act: z.literal('consultation.opened'),
    by,
    subject: round,
    facts: z.object({
      number: z.int(),
      documents: z.array(subject),
      invited: z.array(someone),
      deadline: z.string(),
    }),
  }),
  z.object({
    act: z.literal('consultation.prolonged'),
    by,
    subject: round,
    facts: z.object({ number: z.int(), deadline: z.string(), was: z.string() }),
  }),
  z.object({
    act: z.literal('consultation.reminded'),
    by,
    subject: round,
    facts: z.object({ number: z.int(), people: z.array(idSchema<PersonId>()) }),
  }),
  z.object({
    act: z.literal('consultation.closed'),
    by,
    subject: round,
    facts: z.object({ number: z.int(), observations: z.int(), unanswered: z.int() }),
  }),
]);

export type DiscussionAct = z.infer<typeof discussionActSchema>;

/** Their names, as the record has them. */
export const discussionActs: readonly string[] = discussionActSchema.options.flatMap(({ shape: { act } }) =>
  act instanceof z.ZodEnum ? act.options : [...act.values],
);

/** The act in a payload of the journal; null for another kind of act. */
export function readDiscussionAct(payload: string): DiscussionAct | null {
  return discussionActSchema.safeParse(JSON.parse(payload)).data ?? null;
}
