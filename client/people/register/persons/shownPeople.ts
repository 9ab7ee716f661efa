import { matchesWords } from '../../../../shared/kernel/matchesWords.ts';
import type { AccessState, MembershipView, PersonView } from '../../../../shared/people/registerApi.ts';
import { isPast } from '../isPast.ts';

export const accessKinds = [
  'none',
  'invited',
  'expired',
  'withdrawn',
  'active',
] as const satisfies readonly AccessState['kind'][];

export type ListFilters = {
  readonly words: string;
  readonly access: AccessState['kind'] | 'any';
  /** An id, or `any`. */
  readonly organisation: string;
};

export const noFilters: ListFilters = { words: '', access: 'any', organisation: 'any' };

/** Name, address, offices and bodies count among the words of a person. */
export function fitsPeople(filters: ListFilters, person: PersonView): boolean {
  const { name, email, access, seats } = person;
  const memberships = rolesNow(person);
  if (filters.access !== 'any' && access.kind !== filters.access) return false;
  const organisations = memberships.map(({ organisation }) => organisation);
  if (filters.organisation !== 'any' && organisations.every(({ id }) => id !== filters.organisation)) {
    return false;
  }
  const offices = memberships.map(({ office }) => office);
  const words = [name, email ?? '', ...offices, ...organisations.map((one) => one.name), ...seats];
  return matchesWords(words.join(' '), filters.words);
}

/** What a person is, or will be; not what she was. */
export function rolesNow({ memberships }: PersonView): readonly MembershipView[] {
  return memberships.filter((membership) => !isPast(membership));
}

/** Whoever has no way in, and none on its way. */
export function canBeInvited({ access }: PersonView): boolean {
  return access.kind === 'none' || access.kind === 'expired' || access.kind === 'withdrawn';
}
