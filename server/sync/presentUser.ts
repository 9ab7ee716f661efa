import type { PersonId } from '../../shared/kernel/ids.ts';
import { type PersonTone, toneOf } from '../../shared/people/api.ts';
import { caretIn } from './caret.ts';
import type { MemberSocket } from './memberSocket.ts';

/** What everybody sees of a person: stamped here, from the session (P1). */
type PresentUser = {
  /** Whoever has two pages open is one person. */
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly color: string;
  readonly tone: PersonTone;
  readonly writes: boolean;
  readonly external: boolean;
};

/** The colours behind the tones; the caret plugin of the editor wants them as #rrggbb. */
const colours: Record<PersonTone, string> = { pa: '#0a6e5c', pb: '#8a2f7d', pc: '#a8480b', pd: '#3f51b5' };

/** A person's entry as JSON, without a caret and, if she has one, with it. */
export type Stamped = { readonly named: string; readonly pointing: string | null };

/** The client gives its cursor and nothing else (P1). */
export function stamp(socket: MemberSocket, state: string): Stamped {
  const { actor } = socket.owner;
  const tone = toneOf(actor.person);
  const user: PresentUser = {
    person: actor.person,
    name: actor.name,
    organisation: actor.office,
    color: colours[tone],
    tone,
    writes: socket.access === 'write',
    external: socket.terms.external,
  };
  const cursor = socket.access === 'write' ? caretIn(state) : null;
  return {
    named: JSON.stringify({ user, cursor: null }),
    pointing: cursor === null ? null : JSON.stringify({ user, cursor }),
  };
}
