import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ParticipantId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';

/** The way back of a participant: her id, and a proof that we gave it. It can be shown again as often as she asks. */
export function recapToken(secret: string, id: ParticipantId): string {
  return `${id}.${proof(secret, id)}`;
}

/** Whose way back this is; null where we did not give it. */
export function readRecapToken(secret: string, token: string): ParticipantId | null {
  const [first = '', shown = ''] = token.split('.');
  const id = parseId<ParticipantId>(first);
  if (id === null) return null;
  const right = Buffer.from(proof(secret, id));
  const given = Buffer.from(shown);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

function proof(secret: string, id: ParticipantId): string {
  return createHmac('sha256', secret).update(`corale/recap/v1\0${id}`).digest('base64url');
}
