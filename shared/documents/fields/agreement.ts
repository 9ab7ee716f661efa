import { z } from 'zod';
import {
  type DocumentId,
  idSchema,
  type OrganisationId,
  type PersonId,
  type SubdistrictId,
} from '../../kernel/ids.ts';
import { day, type FieldValues, field, line, lines, type Signing, several } from './field.ts';

const objective = z.object({ section: idSchema<DocumentId>().nullable(), words: line(300) }).strict();

/** Who concludes it. What a party brings is its own contribution, in words: not a fee. */
const party = z
  .object({
    organisation: idSchema<OrganisationId>(),
    /** Who signs for it in Corale: somebody who acts for it. */
    signatory: idSchema<PersonId>().nullable().default(null),
    representative: line(120).nullable(),
    powers: line(200).nullable(),
    contribution: lines(600).nullable(),
  })
  .strict();

const parties = z
  .array(party)
  .min(1)
  .max(60)
  .refine((all) => new Set(all.map(({ organisation }) => organisation)).size === all.length);

function signingIn(value: unknown): readonly Signing[] {
  return parties
    .parse(value)
    .flatMap(({ organisation, signatory }) => (signatory === null ? [] : [{ organisation, signatory }]));
}

const duration = z
  .object({ from: day, until: day })
  .strict()
  .refine(({ from, until }) => from <= until);

/** Euro cents: a contribution, not the price of a service. */
const euro = z.int().min(0).max(10_000_000_000);

/** The code of a public investment project: fifteen letters and digits, the first a letter. */
const cup = z
  .string()
  .transform((text) => text.replace(/\s+/gu, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z][A-Z0-9]{14}$/u));

/** What an agreement says of itself beside its articles. */
export const agreementFields = {
  objective: field(objective, { refers: 'sections', copied: true }),
  parties: field(parties, { refers: 'organisations', signing: signingIn }),
  subdistricts: field(several(idSchema<SubdistrictId>(), 60), { refers: 'subdistricts' }),
  duration: field(duration),
  public_contribution: field(euro),
  acts: field(lines(3000), { copied: true }),
  cup: field(cup),
};

export type AgreementFields = FieldValues<typeof agreementFields>;
export type Party = z.infer<typeof party>;
