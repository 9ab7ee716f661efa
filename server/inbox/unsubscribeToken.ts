import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';

/**
 * Says for whom a letter was, so that its foot can end all mail without a session (RFC 8058). It opens nothing
 * else, and is good for as long as the letter is kept.
 */
export function unsubscribeToken(secret: string, person: PersonId): string {
  return `${person}.${signature(secret, person)}`;
}

/** The person of a token; null when it is none of ours. */
export function readUnsubscribeToken(secret: string, token: string): PersonId | null {
  const [id = '', signed = ''] = token.split('.');
  const person = parseId<PersonId>(id);
  if (person === null) return null;
  const expected = Buffer.from(signature(secret, person));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? person : null;
}

function signature(secret: string, person: PersonId): string {
  return createHmac('sha256', secret).update(`corale/unsubscribe/v1 ${person}`).digest('base64url');
}
