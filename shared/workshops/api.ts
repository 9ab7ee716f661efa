import { z } from 'zod';
import type { RecommendationState } from '../documents/recommendationLife.ts';
import {
  type ClusterId,
  type ContributionId,
  type DocumentId,
  idSchema,
  type MemberId,
  type OrganisationId,
  type ParticipantId,
  type PersonId,
  type SubdistrictId,
  type WorkshopId,
  type WorkshopQuestionId,
  type WorkshopTableId,
} from '../kernel/ids.ts';
import { isPlainLine } from '../kernel/plainLine.ts';
import { nameSchema } from '../people/registerApi.ts';
import type { Card, TableGroup, TableRow } from './board.ts';
import type { Course } from './change.ts';
import { contributionKinds, contributionText, tagsSchema } from './contribution.ts';
import type { JoinCode } from './joinCode.ts';
import type { WorkshopState } from './phase.ts';

const seen = z.int().min(0);

/** Paragraphs of plain words, empty or not. */
const paragraphs = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.trim())
    .refine((text) => text.split(/\r?\n/u).every(isPlainLine));

/** A question of up to two lines on a screen. */
const question = nameSchema.pipe(z.string().max(200));

/** What is named twice is meant once. */
const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** A workshop of one hall. */
export const mostTables = 40;
export const mostQuestions = 12;
/**
 * Guests of one workshop: more than twice the largest hall (domain §5). A code that got abroad fills a workshop, and not
 * the server; a person of the district comes in all the same.
 */
export const mostGuests = 400;

const described = {
  theme: nameSchema,
  venue: nameSchema,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  agenda: paragraphs(5000),
  /** Null: the whole district. */
  subdistrict: idSchema<SubdistrictId>().nullable(),
  questions: z.array(question).max(mostQuestions).transform(once),
  facilitators: z.array(idSchema<PersonId>()).min(1).max(20).transform(once),
  supportBudget: z.int().min(0).max(20),
  preferenceBudget: z.int().min(0).max(20),
  keepsNamesDays: z.int().min(1).max(365),
};

const inOrder = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }) =>
  startsAt < endsAt;

/** `POST /api/workshops` → 201 `{id}`. */
export const prepareWorkshopBody = z
  .object({ ...described, tables: z.int().min(1).max(mostTables) })
  .strict()
  .refine(inOrder);
export type PrepareWorkshop = z.output<typeof prepareWorkshopBody>;

/** `PUT /api/workshops/:id`: what it is about, before it is over. */
export const changeWorkshopBody = z
  .object({ ...described, seen })
  .strict()
  .refine(inOrder);
export type ChangeWorkshop = z.output<typeof changeWorkshopBody>;

/** `GET /api/workshops`. */
export type WorkshopsView = {
  readonly mayPrepare: boolean;
  readonly workshops: readonly {
    readonly id: WorkshopId;
    readonly number: number;
    readonly theme: string;
    readonly venue: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly state: WorkshopState;
    readonly facilitates: boolean;
    readonly tables: number;
    readonly people: number;
    readonly contributions: number;
  }[];
};

/** `GET /api/workshops/:id`: how it is prepared. */
export type WorkshopView = {
  readonly id: WorkshopId;
  readonly number: number;
  readonly revision: number;
  readonly theme: string;
  readonly venue: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly agenda: string;
  readonly subdistrict: { readonly id: SubdistrictId; readonly name: string } | null;
  readonly questions: readonly { readonly id: WorkshopQuestionId; readonly words: string }[];
  readonly facilitators: readonly { readonly id: PersonId; readonly name: string }[];
  readonly supportBudget: number;
  readonly preferenceBudget: number;
  readonly keepsNamesDays: number;
  readonly state: WorkshopState;
  readonly code: JoinCode;
  /** Where the code leads: what the QR holds. */
  readonly joinAddress: string;
  readonly tables: readonly TableRow[];
  readonly mayPrepare: boolean;
  readonly facilitates: boolean;
};

/** A first name, or the whole of it, as somebody wants to be called in the room. */
export const guestName = nameSchema.pipe(z.string().max(60));

/** `POST /api/join/look`: what a code opens, without an account; `not_found` for any other. */
export const lookBody = z.object({ code: z.string().max(40) }).strict();
export type JoinView = {
  readonly workshop: WorkshopId;
  readonly theme: string;
  readonly venue: string;
  readonly district: string;
  readonly keepsNamesDays: number;
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
  /** Who is signed in with this browser takes part as herself. */
  readonly as: { readonly name: string; readonly office: string } | null;
  /** This browser has joined already, and goes on there. */
  readonly joined: boolean;
};

/** `POST /api/join`: a place at a table, and a cookie. `name` and `organisation` are of no account for who is signed in. */
export const joinBody = z
  .object({
    code: z.string().max(40),
    name: guestName.nullable(),
    organisation: idSchema<OrganisationId>().nullable(),
  })
  .strict();
export type Join = z.output<typeof joinBody>;

/** `GET /api/table/:workshop`: the table of whoever asks, as it is now. */
export type TableView = {
  readonly workshop: WorkshopId;
  readonly theme: string;
  readonly me: {
    readonly id: ParticipantId;
    /** Under which id she writes into the text. */
    readonly member: MemberId;
    readonly name: string;
    readonly organisation: string | null;
    readonly guest: boolean;
    readonly muted: boolean;
    readonly revision: number;
  };
  readonly table: { readonly id: WorkshopTableId; readonly number: number; readonly name: string | null };
  readonly document: DocumentId;
  /** Of the text, for its socket. */
  readonly epoch: number;
  readonly frozen: boolean;
  readonly people: number;
  /** The server's clock: a phone's own may be minutes off, and the timer is everybody's. */
  readonly now: string;
  readonly course: Course;
  readonly questions: readonly { readonly id: WorkshopQuestionId; readonly words: string }[];
  readonly cards: readonly Card[];
  readonly supported: readonly ContributionId[];
  readonly supportBudget: number;
  /** Only while choosing lasts, and afterwards. */
  readonly clusters: readonly TableGroup[];
  readonly preferred: readonly ClusterId[];
  readonly preferenceBudget: number;
  /** Her way back: what became of what she wrote. */
  readonly recap: string;
};

/** `POST /api/table/:workshop/contributions`: a card under an id of its page, so that one sent twice is one. */
export const contributeBody = z
  .object({
    id: idSchema<ContributionId>(),
    kind: z.enum(contributionKinds),
    text: contributionText,
    tags: tagsSchema,
    question: idSchema<WorkshopQuestionId>().nullable(),
    onBehalf: z.boolean(),
  })
  .strict();
export type Contribute = z.output<typeof contributeBody>;

/** `GET /api/workshops/:id/report`: as which file, and for whom. */
export const reportQuery = z.object({ as: z.enum(['docx', 'pdf']), for: z.enum(['public', 'office']) });

/** `GET /api/workshops/:id/after`: what is left to do once it is over. */
export type AfterView = {
  readonly endedAt: string;
  /** Until when names are kept, and when they were forgotten. */
  readonly namesUntil: string;
  readonly namesForgottenAt: string | null;
  readonly minutes: DocumentId | null;
  readonly mayMakeMinutes: boolean;
  /** What the public report says and seems to call somebody by name who took part, as long as names are kept. */
  readonly naming: {
    readonly cards: readonly { readonly table: number; readonly words: string }[];
    /** The numbers of tables whose text does. */
    readonly tables: readonly number[];
  };
  readonly recommendations: readonly {
    readonly document: DocumentId;
    /** "R-07" */
    readonly code: string;
    readonly title: string;
    readonly state: RecommendationState;
  }[];
};
