import type { z } from 'zod';
import type { OrganisationId, PersonId } from '../../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { holderBody, personBody } from '../../../../shared/people/registerApi.ts';
import type { Role } from '../../../../shared/people/role.ts';
import type { Parsed } from '../useDraft.ts';

/** Who takes a seat: somebody of the list, or somebody new with what she becomes by it. */
export type SuccessionDraft = {
  readonly person: PersonId | null;
  readonly isNew: boolean;
  readonly name: string;
  readonly email: string;
  readonly office: string;
  readonly from: string;
  readonly role: Role | 'none';
};

/** What is sent: a new person is made before she can sit. */
export type Succession = {
  readonly person: PersonId | null;
  readonly newPerson: z.output<typeof personBody> | null;
  readonly office: string;
  readonly from: string;
  readonly role: Role | null;
};

export function beginning(role: SuccessionDraft['role']): SuccessionDraft {
  const from = dayInItaly(new Date());
  return { person: null, isNew: false, name: '', email: '', office: '', from, role };
}

export function parseSuccession(draft: SuccessionDraft, organisation: OrganisationId): Parsed<Succession> {
  const { office, from, person } = draft;
  const role = draft.role === 'none' ? null : draft.role;
  if (!draft.isNew) {
    const seated = holderBody.safeParse({ person, office, from, role });
    return seated.success ? { success: true, data: { ...seated.data, newPerson: null } } : seated;
  }
  // A new person needs something to be: without a role of her own, whoever takes a seat assists.
  const membership = { organisation, role: role ?? 'observer', office, from };
  const made = personBody.safeParse({
    name: draft.name,
    email: draft.email.trim() === '' ? null : draft.email,
    membership,
  });
  if (!made.success) {
    // Office and day stand inside the membership there, and are fields of their own here.
    const issues = made.error.issues.map(({ path }) => ({ path: path.slice(-1) }));
    return { success: false, error: { issues } };
  }
  return {
    success: true,
    data: { person: null, office: made.data.membership.office, from, role, newPerson: made.data },
  };
}
