import { matchesWords } from '../../../../shared/kernel/matchesWords.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import type { AccessState, MembershipView, PersonView } from '../../../../shared/people/registerApi.ts';
import { isOver } from '../../../../shared/people/term.ts';

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
  const today = dayInItaly(new Date());
  return memberships.filter((membership) => !isOver(membership, today));
}

/** Whoever has no way in, and none on its way. */
export function canBeInvited({ access }: PersonView): boolean {
  return access.kind === 'none' || access.kind === 'expired' || access.kind === 'withdrawn';
}
