import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../shared/kernel/hash.ts';

const day = 24 * 60 * 60 * 1000;
/** A link that is handed over travels for less time than a mail that waits to be read. */
const lifetimes = { mailed: 14 * day, handedOver: 7 * day } as const;

export type Travel = keyof typeof lifetimes;

/** What opens an invitation: whoever has it may enter, and only its hash is stored. */
export function invitationToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): Uint8Array {
  return sha256('corale/invitation/v1\0', token);
}

export function expiry(travel: Travel, at: Date): Date {
  return new Date(at.getTime() + lifetimes[travel]);
}

/** The address to be opened. Behind the #, the token reaches neither a server's log nor another site. */
export function invitationLink(baseUrl: URL, token: string): string {
  return `${baseUrl.origin}/invito#${token}`;
}
