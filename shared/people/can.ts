import type { Actor } from './actor.ts';
import { type Standing, standingOf } from './role.ts';

/** The kinds of document, as rights tell them apart; `shared/documents/kind.ts` has the same. */
type Kind = 'plan_section' | 'recommendation' | 'agreement' | 'minutes';

type Within = { readonly sameDistrict: boolean };

/** `open`: in this state, now, observations are taken from whom this asks about; `invited`: this actor is, in an open round. */
type Observing = Within & { readonly open: boolean; readonly invited: boolean };

/** `holder`: the seat in question is this actor's, today. */
type Delegating = Within & { readonly holder: boolean };

/** `chair`: this actor presides over the body in question. */
type Chairing = Within & { readonly chair: boolean };

/** `seated`: this actor acts for some seat, or party, of the round: as its holder, by delega or procura, as its signatory. */
type Signing = Within & { readonly seated: boolean };

/** `facilitates`: this actor is named among the facilitators of the workshop in question. */
type Facilitating = Within & { readonly facilitates: boolean };

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
  /** To keep the text as it is now as a version of its own. */
  'version.keep': Within & { readonly granted: boolean };
  /** To let somebody act for a seat, and to take that back. */
  'delegation.give': Delegating;
  /** To say by which rule a body decides. */
  'rule.set': Chairing;
  /** To open a round of sign-off, to prolong it, to remind, to note who is there. */
  'round.convene': Chairing;
  /** To see the count while a round is open, to close it, to send its text back (docs/spec/decisions.md R8). */
  'round.chair': Chairing;
  /** To speak for a seat or a party. */
  'round.sign': Signing;
  /** To enter what was said by telephone or on paper, marked as such. */
  'round.enter': Within;
  /** To answer a recommendation with the act that did it (R9). */
  'outcome.record': Within;
  /** To say which passage of a section carries out a recommendation, and to take that back. `granted`: on the section. */
  'recommendation.link': Within & { readonly granted: boolean };
  /** To take personal data out of a text, its history and its versions (E1). */
  'text.erase': Within;
  /** To register what was signed outside of Corale (J7). */
  'signature.register': Within;
  /** To see how workshops are prepared, and what came of them, with the names of who took part. */
  'workshop.read': Within;
  /** To prepare one: theme, tables, questions, who is invited, who leads it. */
  'workshop.prepare': Within;
  /** To lead it while it is held: everything in the console. */
  'workshop.facilitate': Facilitating;
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

/**
 * `granted`: only with a grant on this very document. `invited`: only when invited to an open round on it. `holder`: only
 * of one's own seat. `chair`: only who presides over the body. `seated`: only for a seat or a party of the round.
 * `facilitates`: only who leads this very workshop.
 */
export type Cell = 'yes' | 'granted' | 'invited' | 'holder' | 'chair' | 'seated' | 'facilitates' | 'no';

/** The whole policy, one row an action: office lead, office staff, facilitator, minute taker, contributor, observer, administrator. */
export const policy: Record<Action, Record<Standing, Cell>> = {
  'document.read': row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'),
  'plan.read': row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'),
  'plan.arrange': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'observation.create': row('yes', 'yes', 'yes', 'yes', 'yes', 'invited', 'no'),
  'consultation.lead': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'consultation.follow': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'version.keep': row('yes', 'yes', 'granted', 'granted', 'granted', 'no', 'no'),
  // The office keeps the acts on which a delega rests; a mayor gives and takes back her own.
  'delegation.give': row('yes', 'yes', 'no', 'no', 'holder', 'no', 'no'),
  'rule.set': row('yes', 'no', 'no', 'no', 'chair', 'no', 'no'),
  'round.convene': row('yes', 'no', 'no', 'no', 'chair', 'no', 'no'),
  // Whoever writes the text never sees the count before the others.
  'round.chair': row('no', 'no', 'no', 'no', 'chair', 'no', 'no'),
  'round.sign': row('no', 'no', 'no', 'no', 'seated', 'no', 'no'),
  'round.enter': row('yes', 'yes', 'no', 'yes', 'no', 'no', 'no'),
  'outcome.record': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'recommendation.link': row('yes', 'yes', 'granted', 'granted', 'granted', 'no', 'no'),
  'text.erase': row('yes', 'no', 'no', 'no', 'no', 'no', 'no'),
  'signature.register': row('yes', 'yes', 'no', 'no', 'no', 'no', 'no'),
  'workshop.read': row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no'),
  'workshop.prepare': row('yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  // Whoever prepared it is not for that alone at its head: three people lead three workshops at the same hour.
  'workshop.facilitate': row('facilitates', 'facilitates', 'facilitates', 'no', 'no', 'no', 'no'),
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
  const has = (fact: string) => fact in facts && (facts as Readonly<Record<string, boolean>>)[fact] === true;
  return actor.roles.some((role) => {
    const cell = policy[action][standingOf[role]];
    return cell === 'yes' || (cell !== 'no' && has(cell));
  });
}
