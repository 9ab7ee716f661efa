import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { registerPages } from './register/registerPages.ts';

const pages = [
  { id: 'desk', to: '/scrivania', icon: 'inbox' },
  { id: 'documents', to: '/documenti', icon: 'doc' },
  { id: 'workshops', to: '/laboratori', icon: 'people' },
  { id: 'recommendations', to: '/raccomandazioni', icon: 'flag' },
  { id: 'sittings', to: '/sedute', icon: 'scale' },
  { id: 'record', to: '/registro', icon: 'shield' },
  { id: 'administration', to: '/amministrazione', icon: 'table' },
] as const;

/** The pages of the bar that this person can use: an administrator reads no texts, most people administer nothing. */
export function mainPages(actor: Actor) {
  const open: Record<(typeof pages)[number]['id'], boolean> = {
    desk: true,
    documents: can(actor, 'document.read', { sameDistrict: true }),
    workshops: can(actor, 'workshop.read', { sameDistrict: true }),
    recommendations: can(actor, 'document.read', { sameDistrict: true }),
    sittings: can(actor, 'document.read', { sameDistrict: true }),
    record: can(actor, 'document.read', { sameDistrict: true }),
    administration: registerPages(actor).length > 0,
  };
  return pages.filter(({ id }) => open[id]);
}
