import { randomBytes } from 'node:crypto';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';

/** What the browser of a guest keeps, and nobody else has: only its hash is stored. */
export function guestToken(): string {
  return randomBytes(32).toString('base64url');
}

export function guestTokenHash(token: string): string {
  return hex(sha256('corale/guest/v1\0', token));
}
