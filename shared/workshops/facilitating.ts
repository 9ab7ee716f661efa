import { z } from 'zod';
import {
  type ClusterId,
  type ContributionId,
  idSchema,
  type ParticipantId,
  type WorkshopTableId,
} from '../kernel/ids.ts';
import { isPlainLine, isVisible } from '../kernel/plainLine.ts';
import { tagsSchema } from './contribution.ts';
import { phases } from './phase.ts';
import { longestMinutes } from './timer.ts';

/** The revision that the facilitator had before her; where it is another, `changed_meanwhile` (ADR 0032). */
const seen = z.int().min(0);
const minutes = z.int().min(1).max(longestMinutes);
const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(longest).refine(isPlainLine).refine(isVisible));
const reason = line(500);
const table = idSchema<WorkshopTableId>();
const participant = idSchema<ParticipantId>();
const contribution = idSchema<ContributionId>();
const cluster = idSchema<ClusterId>();
/** As many cards as one act names. */
const mostCards = 200;
const someNamed = z.array(z.object({ contribution, seen }).strict()).max(mostCards);
const named = someNamed.min(1);
/** Each with the group that it goes back to, or none. */
const someBack = z
  .array(z.object({ contribution, seen, cluster: cluster.nullable() }).strict())
  .max(mostCards);

/** A group, as a facilitator names it. */
export const clusterTitle = line(120);

/**
 * `POST /api/workshops/:id/console`: everything that a facilitator does while the workshop is held, one act a
 * request, each an undoing of some other: nothing here takes back what it does not name.
 */
export const facilitatingSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), seen }).strict(),
  z.object({ do: z.literal('go_to_phase'), phase: z.enum(phases), seen }).strict(),
  z.object({ do: z.literal('end'), seen }).strict(),
  z
    .object({
      do: z.literal('set_timer'),
      seen,
      timer: z.discriminatedUnion('do', [
        z.object({ do: z.literal('start'), minutes }).strict(),
        z.object({ do: z.literal('add'), minutes }).strict(),
        z.object({ do: z.literal('stop') }).strict(),
        z.object({ do: z.literal('go_on') }).strict(),
        z.object({ do: z.literal('clear') }).strict(),
      ]),
    })
    .strict(),
  z.object({ do: z.literal('broadcast'), words: line(200) }).strict(),
  /** The last message leaves phones and screen; whoever has read it has read it. */
  z.object({ do: z.literal('take_back_broadcast'), seen }).strict(),
  z.object({ do: z.literal('renew_code'), seen }).strict(),
  z.object({ do: z.literal('close_door'), closed: z.boolean(), seen }).strict(),
  z.object({ do: z.literal('freeze_table'), table, frozen: z.boolean(), seen }).strict(),
  /** Brings the text of a table back to what it was at an instant, as an edit that all see. */
  z.object({ do: z.literal('bring_back_text'), table, at: z.iso.datetime(), seen }).strict(),
  z.object({ do: z.literal('move_participant'), participant, table, seen }).strict(),
  z.object({ do: z.literal('rename_participant'), participant, name: line(60), seen }).strict(),
  z.object({ do: z.literal('mute_participant'), participant, muted: z.boolean(), seen }).strict(),
  z.object({ do: z.literal('remove_participant'), participant, reason, seen }).strict(),
  z.object({ do: z.literal('hide_contribution'), contribution, reason, seen }).strict(),
  z.object({ do: z.literal('show_contribution'), contribution, seen }).strict(),
  z.object({ do: z.literal('tag_contribution'), contribution, tags: tagsSchema, seen }).strict(),
  z
    .object({
      do: z.literal('merge_contributions'),
      into: contribution,
      seen,
      others: named,
    })
    .strict(),
  /** Takes a merging back: each stands for itself again, or in the card that it was merged into before; all, or none. */
  z
    .object({
      do: z.literal('part_contributions'),
      contributions: z
        .array(z.object({ contribution, seen, into: contribution.nullable() }).strict())
        .min(1)
        .max(mostCards),
    })
    .strict(),
  z
    .object({
      do: z.literal('group_contributions'),
      /** Null: out of its group. */
      cluster: cluster.nullable(),
      contributions: named,
    })
    .strict(),
  /** Takes a grouping back: each to the group that it came from, or to none; all of them, or none. */
  z
    .object({
      do: z.literal('regroup_contributions'),
      contributions: someBack.min(1),
    })
    .strict(),
  /** A group, and the cards that it is made of: both, or nothing. */
  z
    .object({
      do: z.literal('add_cluster'),
      cluster,
      title: clusterTitle,
      contributions: someNamed.default([]),
    })
    .strict(),
  z.object({ do: z.literal('rename_cluster'), cluster, title: clusterTitle, seen }).strict(),
  z
    .object({
      do: z.literal('delete_cluster'),
      cluster,
      deleted: z.boolean(),
      seen,
      /** Where it takes the making of a group back: the cards that came with it. */
      contributions: someBack.default([]),
    })
    .strict(),
  z.object({ do: z.literal('promote_cluster'), cluster, seen }).strict(),
  z
    .object({
      do: z.literal('add_minority_position'),
      cluster,
      table: table.nullable(),
      people: z.int().min(1).max(1000),
      words: line(1000),
    })
    .strict(),
]);
export type Facilitating = z.output<typeof facilitatingSchema>;

/** Every act by name: the matrix of who may do what is made from this list. */
export const facilitatingActs: readonly Facilitating['do'][] = facilitatingSchema.options.map(
  ({ shape }) => shape.do.value,
);
