import { randomBytes } from 'node:crypto';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';

/** What opens an invitation of a body to a workshop; only its hash is stored. */
export function registrationToken(): string {
  return randomBytes(32).toString('base64url');
}

export function registrationTokenHash(token: string): string {
  return hex(sha256('corale/workshop-invitation/v1\0', token));
}

/** The address to be opened. Behind the #, the token reaches neither a server's log nor another site. */
export function registrationLink(baseUrl: URL, token: string): string {
  return `${baseUrl.origin}/iscrizione#${token}`;
}
