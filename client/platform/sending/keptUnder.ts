import type { z } from 'zod';
import { recall, remember } from '../memory.ts';
import type { Kept } from './sendingBox.ts';

/** A list on this device under one name. One thing in it that cannot be read must not hold back the others. */
export function keptUnder<Item>(name: string, schema: z.ZodType<Item>): Kept<Item> {
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(recall(name) ?? '[]');
        return Array.isArray(kept) ? kept.flatMap((one) => schema.safeParse(one).data ?? []) : [];
      } catch {
        return [];
      }
    },
    write: (items) => remember(name, items.length === 0 ? null : JSON.stringify(items)),
  };
}
