import type { AnyId } from './ids.ts';

/** As RFC 9562 has it, the empty and the full one included. Without zod: the first page reads addresses too. */
const uuid =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$/u;

/** The id, or null when the text is not a UUID. */
export function parseId<T extends AnyId>(text: string): T | null {
  const id = text.toLowerCase();
  // The brand exists only in the types: a string that is a UUID is all there is to check.
  return uuid.test(id) ? (id as T) : null;
}
