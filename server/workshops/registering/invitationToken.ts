import { createHmac } from 'node:crypto';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import type { LetterId } from '../../../shared/kernel/ids.ts';

/**
 * What opens an invitation of a body to a workshop. Only its hash is stored; it is made again of the letter's id when
 * the letter goes out, which may be hours later, and once more.
 */
export function registrationToken(secret: string, letter: LetterId): string {
  return createHmac('sha256', secret).update(`corale/workshop-invitation/v2\0${letter}`).digest('base64url');
}

export function registrationTokenHash(token: string): string {
  return hex(sha256('corale/workshop-invitation/v1\0', token));
}

/** The address to be opened. Behind the #, the token reaches neither a server's log nor another site. */
export function registrationLink(baseUrl: URL, token: string): string {
  return `${baseUrl.origin}/iscrizione#${token}`;
}
