import { z } from 'zod';
import { documentStates } from '../documents/lives.ts';
import { type DocumentId, idSchema, type OrganisationId, type PersonId } from '../kernel/ids.ts';

const by = idSchema<PersonId>();
const subject = idSchema<DocumentId>();
const grantee = z.union([
  z.object({ person: idSchema<PersonId>() }),
  z.object({ organisation: idSchema<OrganisationId>() }),
]);

/** The acts of the record that the Scrivania tells of, as their payloads say them; done by people only. */
const deskActSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['document.created', 'document.imported', 'document.duplicated', 'plan.placed']),
    by,
    subject,
  }),
  z.object({
    act: z.literal('document.advanced'),
    by,
    subject,
    facts: z.object({
      from: z.enum(documentStates),
      to: z.enum(documentStates),
      reason: z.string().optional(),
    }),
  }),
  z.object({ act: z.literal('document.renamed'), by, subject, facts: z.object({ was: z.string() }) }),
  z.object({
    act: z.enum(['document.attached', 'document.attachment_removed']),
    by,
    subject,
    facts: z.object({ name: z.string() }),
  }),
  z.object({ act: z.enum(['document.granted', 'document.grant_withdrawn']), by, subject, facts: grantee }),
]);

export type DeskAct = z.infer<typeof deskActSchema>;

export const deskActs = [
  'document.created',
  'document.imported',
  'document.duplicated',
  'document.advanced',
  'plan.placed',
  'document.renamed',
  'document.attached',
  'document.attachment_removed',
  'document.granted',
  'document.grant_withdrawn',
] as const satisfies readonly DeskAct['act'][];

/** The act in a payload; null for what the server did by itself, or for another kind of act. */
export function readDeskAct(payload: string): DeskAct | null {
  return deskActSchema.safeParse(JSON.parse(payload)).data ?? null;
}
