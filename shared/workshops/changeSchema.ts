import { z } from 'zod';
import {
  type ClusterId,
  type ContributionId,
  type DocumentId,
  idSchema,
  type ParticipantId,
  type PersonId,
  type WorkshopTableId,
} from '../kernel/ids.ts';
import type { WorkshopChange } from './change.ts';
import { contributionKinds, tags } from './contribution.ts';
import { phases } from './phase.ts';

const revision = z.int();
const participant = idSchema<ParticipantId>();
const table = idSchema<WorkshopTableId>();
const contribution = idSchema<ContributionId>();

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preparing') }),
  z.object({ kind: z.literal('open'), phase: z.enum(phases) }),
  z.object({ kind: z.literal('ended') }),
]);

const timer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('running'), endsAt: z.string(), wholeMs: z.number() }),
  z.object({ kind: z.literal('stopped'), leftMs: z.number(), wholeMs: z.number() }),
]);

const course = z.object({
  revision,
  state,
  timer,
  broadcast: z.object({ words: z.string(), at: z.string() }).nullable(),
});

const card = z.object({
  id: contribution,
  table,
  revision,
  kind: z.enum(contributionKinds),
  text: z.string(),
  tags: z.array(z.enum(tags)),
  bringer: z.discriminatedUnion('by', [
    z.object({
      by: z.literal('participant'),
      id: participant,
      name: z.string(),
      organisation: z.string().nullable(),
    }),
    z.object({ by: z.literal('on_behalf'), typedBy: participant }),
    z.object({ by: z.literal('forgotten') }),
  ]),
  supports: z.int(),
  standing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('shown') }),
    z.object({ kind: z.literal('merged'), into: contribution }),
    z.object({ kind: z.literal('hidden') }),
  ]),
  at: z.string(),
});

const consoleCard = card.extend({
  cluster: idSchema<ClusterId>().nullable(),
  hidden: z
    .object({ words: z.string(), reason: z.string(), by: idSchema<PersonId>(), at: z.string() })
    .nullable(),
  holds: z.array(contribution),
});

const group = z.object({
  id: idSchema<ClusterId>(),
  revision,
  title: z.string(),
  position: z.int(),
  deleted: z.boolean(),
});

const cluster = group.extend({
  recommendation: idSchema<DocumentId>().nullable(),
  preferences: z.int().nullable(),
});

const tableRow = z.object({
  id: table,
  revision,
  number: z.int(),
  name: z.string().nullable(),
  document: idSchema<DocumentId>(),
  frozen: z.boolean(),
});

const participantRow = z.object({
  id: participant,
  revision,
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  guest: z.boolean(),
  table: table.nullable(),
  muted: z.boolean(),
  removed: z.boolean(),
  joinedAt: z.string(),
});

/** What `/live` brings in `change`; what a later server tells that this page does not know is no change to it. */
export const workshopChangeSchema: z.ZodType<WorkshopChange> = z.union([
  z.object({ to: z.literal('everybody'), course }),
  z.object({ to: z.literal('everybody'), group }),
  z.object({ to: z.literal('table'), card }),
  z.object({ to: z.literal('table'), people: z.int(), frozen: z.boolean() }),
  z.object({ to: z.literal('console'), card: consoleCard }),
  z.object({ to: z.literal('console'), cluster }),
  z.object({ to: z.literal('console'), table: tableRow }),
  z.object({ to: z.literal('console'), participant: participantRow }),
  z.object({ to: z.literal('participant'), changed: z.literal(true) }),
]);
