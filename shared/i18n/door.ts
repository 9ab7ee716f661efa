import { common } from './it/common.ts';
import { entering } from './it/entering.ts';
import { porta } from './it/porta.ts';
import { mishaps, shell } from './it/shell.ts';

/** What the door says in Italian, and all that the first paint carries: the rest comes with the first page. */
export const door = { common, shell, mishaps, porta, entering } as const;
