import type { Actor } from './actor.ts';
import { type Standing, standingOf } from './role.ts';

/** A text may be written in these states only, whoever asks. */
const writableStates = ['draft', 'consolidation'] as const;

/**
 * Everything that can be asked, with the plain facts each question needs. A room fills in the facts of
 * its own subjects; no rule here looks anything up.
 */
export type Facts = {
  'document.read': { readonly sameDistrict: boolean };
  'document.write': { readonly sameDistrict: boolean; readonly state: string; readonly granted: boolean };
  'document.rename': { readonly sameDistrict: boolean; readonly state: string };
  'document.share': { readonly sameDistrict: boolean; readonly state: string };
  'document.advance': { readonly sameDistrict: boolean };
  'plan_section.create': { readonly sameDistrict: boolean };
  'plan.read': { readonly sameDistrict: boolean };
  'plan.arrange': { readonly sameDistrict: boolean };
};

export type Action = keyof Facts;

/** `granted`: only with a grant on this very document. */
export type Cell = 'yes' | 'granted' | 'no';

/** The whole policy, one row an action: office lead, office staff, contributor, observer, administrator. */
export const policy: Record<Action, Record<Standing, Cell>> = {
  'document.read': row('yes', 'yes', 'yes', 'yes', 'no'),
  'document.write': row('yes', 'yes', 'granted', 'no', 'no'),
  'document.rename': row('yes', 'yes', 'no', 'no', 'no'),
  'document.share': row('yes', 'yes', 'no', 'no', 'no'),
  // The staff writes and proposes; only who leads moves a text through its phases.
  'document.advance': row('yes', 'no', 'no', 'no', 'no'),
  'plan_section.create': row('yes', 'yes', 'no', 'no', 'no'),
  'plan.read': row('yes', 'yes', 'yes', 'yes', 'no'),
  'plan.arrange': row('yes', 'yes', 'no', 'no', 'no'),
};

function row(
  office_lead: Cell,
  office_staff: Cell,
  contributor: Cell,
  observer: Cell,
  administrator: Cell,
): Record<Standing, Cell> {
  return { office_lead, office_staff, contributor, observer, administrator };
}

/** May this actor do this, given these facts? Asked by the server before every act, and by the client to hide buttons. */
export function can<A extends Action>(actor: Actor, action: A, facts: Facts[A]): boolean {
  if (!facts.sameDistrict) return false;
  if (needsWritableState(action) && 'state' in facts && !isWritableState(facts.state)) return false;
  const granted = 'granted' in facts && facts.granted;
  return actor.roles.some((role) => {
    const cell = policy[action][standingOf[role]];
    return cell === 'yes' || (cell === 'granted' && granted);
  });
}

function needsWritableState(action: Action): boolean {
  return action === 'document.write' || action === 'document.rename';
}

/** States in which `document.writable` is true in the database. */
export function isWritableState(state: string): boolean {
  return (writableStates as readonly string[]).includes(state);
}
