import { z } from 'zod';
import { lines } from '../documents/fields/field.ts';
import type { Standing } from '../documents/lives.ts';
import {
  type ConsultationRoundId,
  type DocumentId,
  idSchema,
  type ObservationId,
  type OrganisationId,
  type PersonId,
} from '../kernel/ids.ts';
import type { OrganisationKind } from '../people/organisation.ts';
import type { Signed } from './api.ts';
import type { ObservationState, Outcome } from './observationState.ts';

/** An offset carries the last hours of 9999 into a year of five figures, which is no instant to PostgreSQL. */
const deadline = z.iso
  .datetime({ offset: true, abort: true })
  .refine((said) => new Date(said).getTime() < Date.UTC(10_000, 0));

/** Who is invited: everybody who acts for an organisation, or one person. */
export const inviteeSchema = z.union([
  z.object({ person: idSchema<PersonId>() }).strict(),
  z.object({ organisation: idSchema<OrganisationId>() }).strict(),
]);
export type Invitee = z.infer<typeof inviteeSchema>;

/** `POST /api/consultations` → `{id, number}`: all its sections go into consultation together, or none. */
export const openRoundBody = z
  .object({
    documents: z.array(idSchema<DocumentId>()).min(1).max(100),
    invited: z.array(inviteeSchema).min(1).max(500),
    deadline,
    instructions: lines(4000).or(z.literal('')),
  })
  .strict();
export type OpenRound = z.infer<typeof openRoundBody>;

/** `PATCH /api/consultations/:id`: a later deadline. */
export const prolongRoundBody = z.object({ deadline, was: deadline }).strict();

export type InviteeView = {
  readonly kind: 'person' | 'organisation';
  readonly id: PersonId | OrganisationId;
  readonly name: string;
  /** People who are told. */
  readonly people: number;
  /** Observations they made in this round. */
  readonly observations: number;
};

/** `open` until somebody closes it; after its deadline nobody observes any more. */
export type RoundRow = {
  readonly id: ConsultationRoundId;
  readonly number: number;
  readonly documents: readonly (Standing & {
    readonly id: DocumentId;
    readonly title: string;
    readonly number: string | null;
  })[];
  readonly openedAt: string;
  readonly deadline: string;
  readonly over: boolean;
  readonly closedAt: string | null;
  readonly observations: number;
  /** Of these, how many have their reply, or were closed by whoever made them. */
  readonly settled: number;
};

/** `GET /api/consultations`: all rounds, newest first, and what a new one may be made of. */
export type RoundsView = {
  readonly rounds: readonly RoundRow[];
  readonly mayLead: boolean;
};

/** `GET /api/consultations/choices`: sections that can go into consultation now, and who can be invited. */
export type RoundChoices = {
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly title: string;
    readonly number: string | null;
    /** Observations without a reply, which keep it where it is. */
    readonly unanswered: number;
  }[];
  readonly organisations: readonly {
    readonly id: OrganisationId;
    readonly name: string;
    /** For inviting all municipalities at once, or all others. */
    readonly kind: OrganisationKind;
    readonly people: number;
  }[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly office: string }[];
};

/** One observation as the console lists it. */
export type RoundObservation = {
  readonly id: ObservationId;
  readonly number: number;
  readonly document: DocumentId;
  readonly by: Signed;
  /** The organisation for which it was made, in words; for filters. */
  readonly organisation: string;
  readonly at: string;
  readonly quote: string | null;
  readonly words: string;
  readonly proposal: boolean;
  /** Its passage is no longer in the text. */
  readonly lost: boolean;
  readonly state: ObservationState;
  readonly outcome: Outcome | null;
  /** The reason of the reply, while it is answered. */
  readonly reason: string | null;
  readonly revision: number;
  readonly mergedInto: number | null;
};

/** `GET /api/consultations/:id`: the console. */
export type RoundView = RoundRow & {
  readonly instructions: string;
  readonly openedBy: string;
  readonly closedBy: string | null;
  readonly invited: readonly InviteeView[];
  readonly list: readonly RoundObservation[];
  readonly remindedAt: string | null;
  readonly mayLead: boolean;
  readonly mayFollow: boolean;
};

// `POST /api/consultations/:id/remind` → `{people}` · `POST …/close` · `GET …/export?as=docx|csv`.
export const exportQuery = z.object({ as: z.enum(['docx', 'csv']) });
