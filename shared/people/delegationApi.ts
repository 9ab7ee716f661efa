import { z } from 'zod';
import {
  type BodyId,
  type DelegationId,
  type DocumentId,
  idSchema,
  type OrganisationId,
  type PersonId,
  type SeatId,
} from '../kernel/ids.ts';
import { isPlainLine, isVisible } from '../kernel/plainLine.ts';
import { type DelegationKind, delegationKinds } from './delegation.ts';
import type { DelegationState } from './delegationRules.ts';
import { daySchema, nameSchema } from './registerApi.ts';

/**
 * `POST /api/delegations` → 201 `{id}`: by whoever holds the seat, or by the office for her, with the act. Refused:
 * `no_seat` where the seat has no holder in whose name it is given, `not_found` for somebody who cannot have it,
 * `outside_term` where its days are over.
 */
export const delegationBody = z
  .object({
    seat: idSchema<SeatId>(),
    kind: z.enum(delegationKinds),
    delegate: idSchema<PersonId>(),
    from: daySchema,
    until: daySchema,
    /** Null: everything that the body decides. */
    document: idSchema<DocumentId>().nullable(),
    act: z.object({ number: nameSchema.pipe(z.string().max(60)), date: daySchema }).strict(),
  })
  .strict()
  .refine(({ from, until }) => from <= until);
export type GiveDelegation = z.output<typeof delegationBody>;

/** `POST /api/delegations/:id/revoke`: at once, with a reason; what was done under it stays. */
export const revocationBody = z
  .object({
    reason: z
      .string()
      .transform((text) => text.replace(/\r\n?/gu, '\n').trim())
      .pipe(z.string().min(1).max(1000).refine(isVisible))
      .refine((text) => text.split('\n').every(isPlainLine)),
  })
  .strict();

type Somebody = { readonly id: PersonId; readonly name: string };

/** One line of `GET /api/delegations`: those given by me, those given to me; to the office all, newest first. */
export type DelegationView = {
  readonly id: DelegationId;
  readonly kind: DelegationKind;
  readonly seat: {
    readonly id: SeatId;
    readonly body: string;
    readonly organisation: string;
  };
  readonly giver: Somebody;
  readonly delegate: Somebody & { readonly office: string };
  /** Null: everything that the body decides. The title is null for whoever may not read the text. */
  readonly document: { readonly id: DocumentId; readonly title: string | null } | null;
  readonly from: string;
  readonly until: string;
  readonly act: { readonly number: string; readonly date: string; readonly hasFile: boolean };
  readonly state: DelegationState;
  readonly revoked: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** Where another one for the same seat holds on some of the same days. */
  readonly overlaps: boolean;
  /** To take it back, and to add its act as a file. */
  readonly mayChange: boolean;
};

/** `GET /api/delegations/choices`: the seats that this person may let others act for, and who they may be. */
export type DelegationChoices = {
  readonly seats: readonly {
    readonly id: SeatId;
    readonly body: { readonly id: BodyId; readonly name: string };
    readonly organisation: { readonly id: OrganisationId; readonly name: string };
    readonly holder: Somebody & { readonly office: string };
    /** People of the same organisation: for a delega. */
    readonly colleagues: readonly (Somebody & { readonly office: string })[];
  }[];
  /** Holders of seats of these bodies: for a procura to one of another organisation. */
  readonly holders: readonly (Somebody & {
    readonly office: string;
    readonly body: BodyId;
    readonly organisation: OrganisationId;
  })[];
  readonly documents: readonly { readonly id: DocumentId; readonly title: string }[];
};

/** In bytes. */
export const largestAct = 20 * 1024 * 1024;

/** `POST /api/delegations/:id/act` (form: file), once; `GET` downloads it. */
export function actAddress(id: DelegationId): string {
  return `/api/delegations/${id}/act`;
}
