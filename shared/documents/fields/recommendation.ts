import { z } from 'zod';
import { type DocumentId, idSchema, type OrganisationId, type SubdistrictId } from '../../kernel/ids.ts';
import { day, type FieldValues, field, line, several } from './field.ts';

/** The three tracks on which the plan works. */
export const tracks = ['subdistricts', 'health_integration', 'third_sector'] as const;

/** The seven principles of the district. */
export const principles = [
  'proximity',
  'adequacy',
  'subsidiarity',
  'shared_responsibility',
  'health_integration',
  'evenness',
  'third_sector',
] as const;

const addressee = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['assembly', 'plan_office', 'health_agency']) }).strict(),
  z.object({ to: z.literal('subdistrict'), subdistrict: idSchema<SubdistrictId>() }).strict(),
]);

/** How many of those at the table shared it: a measure of convergence, not a vote. */
const convergence = z
  .object({ votes: z.int().min(0).max(10_000), participants: z.int().min(1).max(10_000) })
  .strict()
  .refine(({ votes, participants }) => votes <= participants);

/** What a recommendation says of itself beside its text; its code is counted. */
export const recommendationFields = {
  addressee: field(addressee, { refers: 'subdistricts', copied: true }),
  theme: field(line(200), { copied: true }),
  table: field(line(120)),
  date: field(day),
  track: field(z.enum(tracks), { copied: true }),
  principles: field(several(z.enum(principles), principles.length), { copied: true }),
  sections: field(several(idSchema<DocumentId>(), 20), { refers: 'sections', copied: true }),
  convergence: field(convergence),
  proponents: field(several(idSchema<OrganisationId>(), 60), { refers: 'organisations' }),
};

export type RecommendationFields = FieldValues<typeof recommendationFields>;
