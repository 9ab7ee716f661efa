import { z } from 'zod';
import {
  idSchema,
  type OrganisationId,
  type PersonId,
  type RegistrationId,
  type SubdistrictId,
  type WorkshopInvitationId,
  type WorkshopTableId,
} from '../kernel/ids.ts';
import { isPlainLine } from '../kernel/plainLine.ts';
import { emailSchema } from '../people/loginApi.ts';
import type { OrganisationKind } from '../people/organisation.ts';
import { guestName } from './api.ts';

/** As many as one body brings to one hall. */
export const mostPlaces = 50;

/** Null as well as empty: a page sends what it has read with this very schema. */
const accessibility = z
  .string()
  .nullable()
  .transform((text) => (text ?? '').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(300).refine(isPlainLine))
  .transform((text) => (text === '' ? null : text));

/** `GET /api/workshops/choices`: what a workshop can be made of now. */
export type WorkshopChoices = {
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly subdistricts: readonly { readonly id: SubdistrictId; readonly name: string }[];
  readonly facilitators: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly office: string;
  }[];
};

/** `GET /api/workshops/:id/registrations`: who is invited and registered, for whoever prepares it. */
export type RegistrationsView = {
  /** Whether this installation sends mail: otherwise links are handed over. */
  readonly mails: boolean;
  readonly invitations: readonly {
    readonly id: WorkshopInvitationId;
    readonly organisation: { readonly id: OrganisationId; readonly name: string };
    readonly email: string | null;
    readonly places: number;
    readonly registered: number;
    /** How many came for this body, registered or not: who comes is counted, never matched. */
    readonly came: number;
    readonly invitedAt: string;
    readonly withdrawn: boolean;
    /** Its letter: still to go out, taken by the mail server, or given up; null where the link was handed over. */
    readonly letter: 'waiting' | 'sent' | 'given_up' | null;
  }[];
  readonly registrations: readonly Registration[];
};

export type Registration = {
  readonly id: RegistrationId;
  /** Null once it has been forgotten. */
  readonly name: string | null;
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  /** What she needs to take part; nobody but whoever prepares the workshop reads it. */
  readonly accessibility: string | null;
  readonly table: WorkshopTableId | null;
  /** Somebody chose this table: no draw moves her. */
  readonly seatedByHand: boolean;
  /** What tables are mixed by, beside the body. */
  readonly kind: OrganisationKind | null;
  readonly subdistrict: SubdistrictId | null;
  /** Somebody came in with this name and for this body: likely her, and nobody has asked. */
  readonly arrived: boolean;
};

/** `POST /api/workshops/:id/invitations`: invites a body, or once more: the link of before opens nothing then. */
export const inviteBody = z
  .object({
    organisation: idSchema<OrganisationId>(),
    email: emailSchema.nullable(),
    places: z.int().min(1).max(mostPlaces),
  })
  .strict();
export type Invite = z.output<typeof inviteBody>;

/** How the link travels. One in a letter is seen by its receiver only. */
export type InviteAnswer =
  | { readonly kind: 'letter'; readonly email: string }
  | { readonly kind: 'link'; readonly link: string };

/** `POST /api/workshops/:id/registrations` → 201 `{id}`: registered by the office. */
export const registerBody = z
  .object({
    name: guestName,
    organisation: idSchema<OrganisationId>().nullable(),
    accessibility,
  })
  .strict();
export type Register = z.output<typeof registerBody>;

/** `PUT /api/workshops/:id/registrations/:registration/table`. */
export const seatBody = z.object({ table: idSchema<WorkshopTableId>().nullable() }).strict();

/** `POST /api/workshops/:id/seating` → 200 `{seated}`: `afresh` everybody who has not come yet, otherwise who has no seat. */
export const seatingBody = z.object({ afresh: z.boolean() }).strict();

/** `PATCH /api/workshops/:id/tables/:table`; an empty name takes it away. */
export const tableBody = z.object({ name: guestName.nullable(), seen: z.int().min(0) }).strict();

const token = z.string().max(100);

/** `POST /api/registrations/look`: what whoever holds an invitation sees. Of what people need, nothing comes back. */
export const registrationLookBody = z.object({ token }).strict();
export type InvitedView = {
  readonly theme: string;
  readonly venue: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly agenda: string;
  readonly district: string;
  readonly organisation: string;
  readonly keepsNamesDays: number;
  readonly places: number;
  readonly registered: readonly { readonly id: RegistrationId; readonly name: string }[];
};

/** `POST /api/registrations` → 201: all of them, or none. */
export const registerOwnBody = z
  .object({
    token,
    people: z
      .array(z.object({ name: guestName, accessibility }).strict())
      .min(1)
      .max(mostPlaces),
  })
  .strict();
export type RegisterOwn = z.output<typeof registerOwnBody>;

/** `POST /api/registrations/withdraw` → 204: somebody does not come. */
export const withdrawOwnBody = z.object({ token, registration: idSchema<RegistrationId>() }).strict();
