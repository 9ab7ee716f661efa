import type { AnyId } from './ids.ts';

/** Where rules get the time from: never from the machine itself. */
export type Clock = { readonly now: () => Date };

/** Where rules get new ids from. */
export type Ids = { readonly newId: <T extends AnyId>() => T };
