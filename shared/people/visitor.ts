import { type MemberId, memberOfGuest, memberOfPerson } from '../kernel/ids.ts';
import type { Actor } from './actor.ts';
import type { Guest } from './guest.ts';

/** Whoever is behind a socket: a person of the district, or a guest of a workshop. What is written for actors refuses guests. */
export type Visitor =
  | { readonly kind: 'person'; readonly actor: Actor }
  | { readonly kind: 'guest'; readonly guest: Guest };

/** Under which id she writes. */
export function memberOf(visitor: Visitor): MemberId {
  return visitor.kind === 'person' ? memberOfPerson(visitor.actor.person) : memberOfGuest(visitor.guest.id);
}

/** What others read of her: name, and office or body. */
export function nameplateOf(visitor: Visitor): { readonly name: string; readonly organisation: string } {
  return visitor.kind === 'person'
    ? { name: visitor.actor.name, organisation: visitor.actor.office }
    : { name: visitor.guest.name ?? '', organisation: visitor.guest.organisation ?? '' };
}
