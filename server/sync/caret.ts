import { z } from 'zod';
import { cursorLimit } from '../../shared/sync/limits.ts';
import { fragmentName } from '../../shared/text/content.ts';

const place = z.object({
  client: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  clock: z.int().min(0),
});

/** A relative position of Yjs in the one root of a text. */
const point = z
  .object({
    type: place.nullish(),
    tname: z.literal(fragmentName).nullish(),
    item: place.nullish(),
    assoc: z.number().nullish(),
  })
  .refine(({ type, tname, item }) => Boolean(type ?? tname ?? item));

const pointing = z.object({ cursor: z.object({ anchor: point, head: point }) });

export type Caret = z.infer<typeof pointing>['cursor'];

/**
 * The caret in what a client shows of itself; null where there is none. Every page looks it up in its text
 * while it takes in what the others write: a point that is none would break off both.
 */
export function caretIn(state: string): Caret | null {
  if (state.length > 4 * cursorLimit) return null;
  try {
    const shown = pointing.safeParse(JSON.parse(state));
    if (!shown.success) return null;
    return JSON.stringify(shown.data.cursor).length > cursorLimit ? null : shown.data.cursor;
  } catch {
    return null;
  }
}
