import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Config } from '../platform/config.ts';
import type { Reader } from '../platform/database.ts';
import { isAnyPersona } from './personStore.ts';

/**
 * Whether one of these is a persona of a demo that is open to anybody: she stays as she is, in the language,
 * name, roles and seats that she was seeded with, for whoever tries her next. On one's own machine a demo is
 * one's own to change.
 */
export async function isKept(
  { demo }: Pick<Config, 'demo'>,
  reader: Reader,
  persons: readonly PersonId[],
): Promise<boolean> {
  return demo === 'public' && (await isAnyPersona(reader, persons));
}
