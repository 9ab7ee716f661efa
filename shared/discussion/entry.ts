import { z } from 'zod';
import { lines } from '../documents/fields/field.ts';
import { idSchema, type OrganisationId, type PersonId } from '../kernel/ids.ts';

/** How long the words of one entry may be. */
export const entryLimit = 5000;

/**
 * A person or an organisation named in an entry: where its name stands in the words, the @ included. What is
 * shown is the words; this says who it is.
 */
export type EntryMention = {
  readonly kind: 'person' | 'organisation';
  readonly subject: PersonId | OrganisationId;
  readonly from: number;
  readonly to: number;
};

const mentionSchema = z
  .object({
    kind: z.enum(['person', 'organisation']),
    subject: idSchema<PersonId | OrganisationId>(),
    from: z.int().min(0),
    to: z.int().min(1),
  })
  .strict();

/** Words that somebody writes into a thread. */
export const wordsFields = {
  words: lines(entryLimit),
  mentions: z.array(mentionSchema).max(20).default([]),
};

/** What an entry of a thread is. The first is the observation itself; `reply` bears the outcome. */
export const entryKinds = [
  'observation',
  'comment',
  'reply',
  'resolved',
  'reopened',
  'merged',
  'separated',
  'anchored',
] as const;
export type EntryKind = (typeof entryKinds)[number];
