import { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import type { DistrictId, OrganisationId, PersonId } from '../kernel/ids.ts';
import { isPlainLine } from '../kernel/plainLine.ts';
import type { Actor } from './actor.ts';
import type { OrganisationKind } from './organisation.ts';
import type { Role } from './role.ts';

/** `GET /api/district`: what the landing page says of the territory; public. */
export type DistrictView = {
  readonly id: DistrictId;
  readonly name: string;
  readonly demo: boolean;
  /** False where the pages travel unencrypted to other machines (ALLOW_INSECURE): every page says so. */
  readonly secure: boolean;
  readonly municipalities: number;
  readonly subdistricts: number;
};

/** `GET /api/demo/personas`: whom one can try to be, in a demo district. */
export type PersonaView = {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  /** The office in words, in the gender of the person: "Sindaca". */
  readonly office: string;
  readonly organisation: string;
};

/** `POST /api/demo/enter`. */
export const enterDemoBody = z.object({ persona: z.string().min(1).max(64).refine(isPlainLine) });

/** An organisation for which the actor may act, with the weight of its municipality if it is one. */
export type ActsForView = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly office: string;
  readonly weight: number | null;
};

/** `GET /api/session`: who is signed in. 401 when nobody is. */
export type SessionView = {
  readonly actor: Actor;
  /** In which language Corale speaks to her. */
  readonly language: Language;
  readonly tone: PersonTone;
  readonly actsFor: readonly ActsForView[];
  /** Sum of the weights of all municipalities. */
  readonly totalWeight: number;
  readonly district: DistrictView;
};

/** `GET /api/people/mentionable?q=…`: whom a text can name; at most eight, the best first. */
export type Mentionable =
  /** `detail`: office and organisation in words. */
  | { readonly kind: 'person'; readonly id: PersonId; readonly name: string; readonly detail: string }
  | {
      readonly kind: 'organisation';
      readonly id: OrganisationId;
      readonly name: string;
      readonly detail: OrganisationKind;
    };

export const mentionableQuery = z.object({ q: z.string().max(80).refine(isPlainLine).default('') });

/** One of the four colours that people have on screen; always beside a name. */
export const personTones = ['pa', 'pb', 'pc', 'pd'] as const;
export type PersonTone = (typeof personTones)[number];

/** The same person has the same colour everywhere. */
export function toneOf(id: PersonId | string): PersonTone {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return personTones[sum % personTones.length] ?? 'pa';
}
