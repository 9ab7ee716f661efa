import type { Life } from './life.ts';
import { lives, type Standing } from './lives.ts';

/** Whether a text of this kind may be written in this state, by whoever has the right. `document.writable` in the database says the same. */
export function isWritable({ kind, state }: Standing): boolean {
  const life: Life = lives[kind];
  return life.writable.has(state);
}
