import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';

const pages = [
  { id: 'territory', to: '/amministrazione/comuni' },
  { id: 'organisations', to: '/amministrazione/enti' },
  { id: 'bodies', to: '/amministrazione/organi' },
  { id: 'people', to: '/amministrazione/persone' },
  { id: 'grants', to: '/amministrazione/permessi' },
] as const;

export type RegisterPage = (typeof pages)[number];

const managing = [
  'plan_section.manage',
  'recommendation.manage',
  'agreement.manage',
  'minutes.manage',
] as const;

/** The pages of the administration that this person may open, in their order; none for most people. */
export function registerPages(actor: Actor): readonly RegisterPage[] {
  const within = { sameDistrict: true };
  const readsRegister = can(actor, 'people.read', within);
  return pages.filter(({ id }) =>
    id === 'grants' ? managing.some((action) => can(actor, action, within)) : readsRegister,
  );
}
