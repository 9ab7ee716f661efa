import { z } from 'zod';
import { lines } from '../documents/fields/field.ts';
import { type DocumentId, idSchema } from '../kernel/ids.ts';
import { type Anchor, type AnchorPlace, anchorLimits, anchorSchema } from '../text/anchor.ts';

/** Whether a passage does all that a recommendation asks for, or some of it. */
export const linkExtents = ['full', 'part'] as const;
export type LinkExtent = (typeof linkExtents)[number];

/** `found`: its words stand; `changed`: others stand where they were; `lost`: it has lost its text. */
export type LinkStanding = 'found' | 'changed' | 'lost';

/** `POST /api/recommendations/:id/links` → `{id}`. */
export const linkBody = z
  .object({ section: idSchema<DocumentId>(), anchor: anchorSchema, extent: z.enum(linkExtents) })
  .strict();
export type WantedLink = z.infer<typeof linkBody>;

/** `POST /api/recommendations/links/:link/take-back`. */
export const takeBackBody = z.object({ reason: lines(1000) }).strict();

/** `POST /api/recommendations/links/:link/confirm`: the words that stand there now, as whoever confirms them saw them. */
export const confirmBody = z.object({ words: z.string().min(1).max(anchorLimits.quote) }).strict();

export function standingOfPlace(place: AnchorPlace): LinkStanding {
  if (place.kind === 'lost') return 'lost';
  return place.words === 'same' ? 'found' : 'changed';
}

/** Whether two links are on the same words of the same block. */
export function isSamePassage(one: Anchor, other: Anchor): boolean {
  return (
    one.quote === other.quote &&
    one.block === other.block &&
    one.before === other.before &&
    one.after === other.after
  );
}
