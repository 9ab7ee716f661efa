import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import {
  type BodyId,
  idSchema,
  type MembershipId,
  type OrganisationId,
  type PersonId,
  type SeatHolderId,
  type SeatId,
  type SubdistrictId,
} from '../kernel/ids.ts';
import { isPlainLine, isVisible } from '../kernel/plainLine.ts';
import { type BodyKind, bodyKinds } from './body.ts';
import { emailSchema } from './loginApi.ts';
import { type OrganisationKind, organisationKinds } from './organisation.ts';
import { type Role, roles } from './role.ts';
import type { Term } from './term.ts';

// What is made answers 201 `{id}`, every other change 204; a refusal as everywhere: `outside_term` where a
// term is over, or where that to which it belongs does not exist on its first day.

/** A name of one line, 1 to 200 characters after trimming. */
export const nameSchema = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(200).refine(isPlainLine).refine(isVisible));

/** A calendar day, "2026-11-30", of times that anybody alive can mean. */
export const daySchema = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2999-12-31');

// ---- Territory: `GET /api/register/territory`

export type TerritoryView = {
  readonly subdistricts: readonly {
    readonly id: SubdistrictId;
    readonly name: string;
    readonly municipalities: number;
  }[];
  readonly municipalities: readonly MunicipalityRow[];
  /** Sum of the newest weights of the municipalities that exist. */
  readonly totalWeight: number;
};

export type MunicipalityRow = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly lead: boolean;
  readonly subdistrict: SubdistrictId | null;
  /** The newest weight, and its year. */
  readonly weight: number | null;
  readonly year: number | null;
  /** Its last day, where it exists no more. */
  readonly until: string | null;
};

const yearSchema = z.number().int().min(1900).max(2200);

/** `POST /api/register/subdistricts`, `PATCH /api/register/subdistricts/:id`; `DELETE` is refused with `in_use` while municipalities lie in it. */
export const subdistrictBody = z.object({ name: nameSchema });

/** `POST /api/register/municipalities`; `PATCH /api/register/municipalities/:id` takes any part of it. */
export const municipalityBody = z.object({
  name: nameSchema,
  lead: z.boolean().optional(),
  subdistrict: idSchema<SubdistrictId>().nullable().optional(),
  weight: z.object({ year: yearSchema, weight: z.number().int().min(1).max(100_000_000) }).optional(),
  until: daySchema.nullable().optional(),
});
/** Of a patch every key is known: one that is misspelt would be taken for done. */
export const municipalityPatch = municipalityBody.partial().strict();

/**
 * `GET /api/register/territory.csv`; `POST /api/register/territory/preview` (multipart: file, year?) says what the
 * file would change; `POST /api/register/territory/import` (multipart: file, expected, year?) does it (204), if
 * `expected` is still the digest of the changes, else `changed_meanwhile`. `year` is that of the weights where the
 * file does not say it. Municipalities that the file leaves out stay as they are, and so does what an empty cell
 * leaves out. Refused: `table_too_large` above 500 kB or 2,000 lines, `empty_file`, `not_a_table` (no text),
 * `malformed` (an import of a file with problems).
 */
export const territoryYear = z
  .string()
  .regex(/^\d{4}$/u)
  .transform(Number)
  .pipe(yearSchema);

export type TerritoryChange =
  | { readonly kind: 'subdistrict_added'; readonly name: string }
  | { readonly kind: 'municipality_added'; readonly name: string; readonly subdistrict: string | null }
  | {
      readonly kind: 'subdistrict_changed';
      readonly name: string;
      readonly was: string | null;
      readonly subdistrict: string | null;
    }
  | {
      readonly kind: 'weight_set';
      readonly name: string;
      readonly year: number;
      readonly was: number | null;
      readonly weight: number;
    };

export type TerritoryProblem = {
  /** Line of the file, the first is 1. */
  readonly line: number;
  readonly kind:
    | 'no_name'
    | 'name_too_long'
    | 'twice'
    /** An organisation that is no municipality has this name. */
    | 'name_taken'
    /** Quotes that do not close, or characters that are no text. */
    | 'unreadable'
    | 'weight_unreadable'
    | 'year_unreadable'
    | 'no_year'
    | 'unknown_column'
    | 'missing_column';
  readonly value: string;
};

export type TerritoryPreview = {
  readonly changes: readonly TerritoryChange[];
  /** With any of these nothing can be imported. */
  readonly problems: readonly TerritoryProblem[];
  readonly unchanged: number;
  /** Municipalities that exist and are not in the file; nothing happens to them. */
  readonly notInFile: readonly string[];
  readonly digest: string;
};

// ---- Organisations: `GET /api/register/organisations`, `POST`, `PATCH /api/register/organisations/:id`

export type OrganisationView = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Number in the register of third-sector bodies. */
  readonly runts: string | null;
  readonly until: string | null;
  /** People who are something for it today. */
  readonly people: number;
};

/** Number in the RUNTS: digits, letters, slashes and hyphens; only for third-sector bodies, else `malformed`. */
export const runtsSchema = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().regex(/^[\p{L}\p{N}/. -]{1,40}$/u));

/** Municipalities are made under Territory: here every other kind. */
export const organisationBody = z.object({
  kind: z.enum(organisationKinds).exclude(['municipality', 'lead_municipality']),
  name: nameSchema,
  runts: runtsSchema.nullable().optional(),
});
export const organisationPatch = organisationBody
  .partial()
  .extend({ until: daySchema.nullable().optional() })
  .strict();

// ---- Bodies and seats: `GET /api/register/bodies`

export type BodyView = {
  readonly id: BodyId;
  readonly kind: BodyKind;
  readonly name: string;
  /** Of which part of the district it is the assembly; null for the whole. */
  readonly subdistrict: { readonly id: SubdistrictId; readonly name: string } | null;
  /** Who leads its sittings; null: whoever presides over the assembly of the district. */
  readonly chair: { readonly id: PersonId; readonly name: string } | null;
  readonly seats: readonly SeatView[];
};

export type SeatView = Term & {
  readonly id: SeatId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  /** Newest first; who sits there today, and who sat there before. */
  readonly holders: readonly (Term & {
    readonly id: SeatHolderId;
    readonly person: { readonly id: PersonId; readonly name: string };
    readonly office: string;
  })[];
};

/** `POST /api/register/bodies`, `PATCH /api/register/bodies/:id`: what is left out stays as it is. */
export const bodyBody = z.object({
  kind: z.enum(bodyKinds),
  name: nameSchema,
  subdistrict: idSchema<SubdistrictId>().nullable().optional(),
  chair: idSchema<PersonId>().nullable().optional(),
});

/** `POST /api/register/bodies/:id/seats` → 201 `{added}`: one seat, or one for every municipality that has none. */
export const seatsBody = z.union([
  z.object({ organisation: idSchema<OrganisationId>(), from: daySchema }).strict(),
  z.object({ everyMunicipality: z.literal(true), from: daySchema }).strict(),
]);

/** `POST /api/register/seats/:id/end`, `POST /api/register/holders/:id/end`, `POST /api/register/memberships/:id/end`: the last day. */
export const endBody = z.object({ until: daySchema });

/**
 * `POST /api/register/seats/:id/holder`: who sits there from a day on. Whoever sat there before sits there
 * until the day before, at once. With `role`, the successor gets that role for the seat's organisation, and
 * the predecessor's same role ends with the seat (a mayor after an election).
 */
export const holderBody = z.object({
  person: idSchema<PersonId>(),
  office: nameSchema,
  from: daySchema,
  role: z.enum(roles).nullable(),
});

// ---- People: `GET /api/register/people`

/** Whether and how a person can enter. */
export type AccessState =
  | { readonly kind: 'none' }
  | { readonly kind: 'invited'; readonly at: string; readonly expiresAt: string; readonly mailed: boolean }
  | { readonly kind: 'expired'; readonly at: string }
  | { readonly kind: 'withdrawn'; readonly at: string }
  /** Has entered; `invited`: a new way in is on its way. */
  | { readonly kind: 'active'; readonly since: string; readonly invited: boolean };

export type PersonView = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly language: (typeof languages)[number];
  readonly access: AccessState;
  readonly memberships: readonly MembershipView[];
  /** Seats held today, in words: "Assemblea dei Sindaci, Comune di Romanengo". */
  readonly seats: readonly string[];
  /** Documents that this person may write by a grant of her own. */
  readonly grants: number;
};

export type MembershipView = Term & {
  readonly id: MembershipId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly role: Role;
  readonly office: string;
};

export const membershipBody = z.object({
  organisation: idSchema<OrganisationId>(),
  role: z.enum(roles),
  office: nameSchema,
  from: daySchema,
  until: daySchema.nullable().optional(),
});

/** `POST /api/register/people`, with the first role; `PATCH /api/register/people/:id` takes name, email, language. */
export const personBody = z.object({
  name: nameSchema,
  email: emailSchema.nullable(),
  language: z.enum(languages).optional(),
  membership: membershipBody,
});
export const personPatch = z.strictObject({
  name: nameSchema.optional(),
  email: emailSchema.nullable().optional(),
  language: z.enum(languages).optional(),
});

/** `POST /api/register/people/:id/memberships`; `PATCH /api/register/memberships/:id`. */
export const membershipPatch = z.object({ office: nameSchema });

/**
 * `POST /api/register/people/:id/invitation`: a new one; one that was open is withdrawn by it. Where this
 * installation sends mail it goes by mail and nobody else sees it; where it does not, the link is the answer,
 * once, to be handed over. `DELETE` withdraws the open one. `POST /api/register/people/:id/sessions/end` ends
 * every session of that person.
 */
export type InvitationAnswer =
  | { readonly kind: 'mailed'; readonly email: string }
  /** The mail server did not take it; nothing is lost, it can be sent again. */
  | { readonly kind: 'not_mailed'; readonly email: string }
  | { readonly kind: 'link'; readonly link: string };
