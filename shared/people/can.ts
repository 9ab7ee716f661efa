import type { Actor } from './actor.ts';
import { type Standing, standingOf } from './role.ts';

/** The kinds of document, as rights tell them apart; `shared/documents/kind.ts` has the same. */
type Kind = 'plan_section' | 'recommendation' | 'agreement' | 'minutes';

type Within = { readonly sameDistrict: boolean };

/** `open`: in this state, now, observations are taken from whom this asks about; `invited`: this actor is, in an open round. */
type Observing = Within & { readonly open: boolean; readonly invited: boolean };

/** `writable`: the document is in a state in which its text may be written, whoever asks. */
type Writing = Within & { readonly writable: boolean; readonly granted: boolean };

/**
 * Everything that can be asked, with the plain facts each question needs. A room fills in the facts of
 * its own subjects; no rule here looks anything up.
 */
export type Facts = {
  'document.read': Within;
  'plan.read': Within;
  /** To begin a plan, and to give sections their place in it. */
  'plan.arrange': Within;
  /** To make an observation or a proposal, or to write into a thread of one (`shared/discussion/observable.ts`). */
  'observation.create': Observing;
  /** To open, prolong and close a round of consultation. */
  'consultation.lead': Within;
  /** To follow one: who has written what, who is reminded, what is exported. */
  'consultation.follow': Within;
  /** To see the register: municipalities, organisations, bodies, seats, people, without what they write. */
  'people.read': Within;
  /** To change it: to invite, and to give and end roles and seats. */
  'people.administer': Within;
} & { [K in Kind as `${K}.create`]: Within } & { [K in Kind as `${K}.write`]: Writing } & {
  /** To name it, and to say who writes it. */
  [K in Kind as `${K}.manage`]: Within;
} & {
  /** To move it through its phases. */
  [K in Kind as `${K}.advance`]: Within;
} & {
  /** To reply to its observations with an outcome; to merge, assign and hide them, which is logged. */
  [K in Kind as `${K}.answer`]: Within;
};

export type Action = keyof Facts;

/** `granted`: only with a grant on this very document. `invited`: only when invited to an open round on it. */
export type Cell = 'yes' | 'granted' | 'invited' | 'no';

/** The whole policy, one row an action: office lead, office staff, facilitator, minute taker, contributor, observer, administrator. */
export const policy: Record<Action, Record<Standing, Cell>> = {
  'document.read': row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'),
  'plan.read': row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'),
  'plan.arrange': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'observation.create': row('yes', 'yes', 'yes', 'yes', 'yes', 'invited', 'no'),
  'consultation.lead': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'consultation.follow': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'people.read': row('yes', 'yes', 'no', 'no', 'no', 'no', 'yes'),
  'people.administer': row('no', 'no', 'no', 'no', 'no', 'no', 'yes'),
  'plan_section.create': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'plan_section.write': row('yes', 'yes', 'granted', 'granted', 'granted', 'no', 'no'),
  'plan_section.manage': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  // The staff writes and proposes; only who leads moves a text through its phases.
  'plan_section.advance': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'plan_section.answer': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'recommendation.create': row('yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  'recommendation.write': row('yes', 'yes', 'yes', 'granted', 'granted', 'no', 'no'),
  'recommendation.manage': row('yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  // Read back in plenary, a recommendation is validated by whoever leads the workshop.
  'recommendation.advance': row('yes', 'no', 'yes', 'no', 'no', 'no', 'no'),
  'recommendation.answer': row('yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  'agreement.create': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'agreement.write': row('yes', 'yes', 'granted', 'granted', 'granted', 'no', 'no'),
  'agreement.manage': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'agreement.advance': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'agreement.answer': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'minutes.create': row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no'),
  'minutes.write': row('yes', 'yes', 'yes', 'yes', 'granted', 'no', 'no'),
  'minutes.manage': row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no'),
  'minutes.advance': row('yes', 'no', 'no', 'yes', 'no', 'no', 'no'),
  'minutes.answer': row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no'),
};

function row(
  office_lead: Cell,
  office_staff: Cell,
  facilitator: Cell,
  minute_taker: Cell,
  contributor: Cell,
  observer: Cell,
  administrator: Cell,
): Record<Standing, Cell> {
  return { office_lead, office_staff, facilitator, minute_taker, contributor, observer, administrator };
}

/** May this actor do this, given these facts? Asked by the server before every act, and by the client to hide buttons. */
export function can<A extends Action>(actor: Actor, action: A, facts: Facts[A]): boolean {
  if (!facts.sameDistrict) return false;
  if ('writable' in facts && !facts.writable) return false;
  if ('open' in facts && !facts.open) return false;
  const granted = 'granted' in facts && facts.granted === true;
  const invited = 'invited' in facts && facts.invited === true;
  return actor.roles.some((role) => {
    const cell = policy[action][standingOf[role]];
    return cell === 'yes' || (cell === 'granted' && granted) || (cell === 'invited' && invited);
  });
}
