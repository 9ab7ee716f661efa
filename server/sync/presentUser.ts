import type { MemberId } from '../../shared/kernel/ids.ts';
import { type PersonTone, toneOf } from '../../shared/people/api.ts';
import { nameplateOf } from '../../shared/people/visitor.ts';
import { caretIn } from './caret.ts';
import type { MemberSocket } from './memberSocket.ts';

/** What everybody sees of somebody: stamped here, from the session (P1). */
type PresentUser = {
  /** Whoever has two pages open is one person. */
  readonly person: MemberId;
  readonly name: string;
  readonly organisation: string;
  readonly color: string;
  readonly tone: PersonTone;
  readonly writes: boolean;
  readonly external: boolean;
  readonly guest: boolean;
};

/** The colours behind the tones; the caret plugin of the editor wants them as #rrggbb. */
const colours: Record<PersonTone, string> = { pa: '#0a6e5c', pb: '#8a2f7d', pc: '#a8480b', pd: '#3f51b5' };

/** A person's entry as JSON, without a caret and, if she has one, with it. */
export type Stamped = { readonly named: string; readonly pointing: string | null };

/** The client gives its cursor and nothing else (P1). */
export function stamp(socket: MemberSocket, state: string): Stamped {
  const { visitor, member } = socket.owner;
  const tone = toneOf(member);
  const user: PresentUser = {
    person: member,
    ...nameplateOf(visitor),
    color: colours[tone],
    tone,
    writes: socket.access === 'write',
    external: socket.terms.external,
    guest: visitor.kind === 'guest',
  };
  const cursor = socket.access === 'write' ? caretIn(state) : null;
  return {
    named: JSON.stringify({ user, cursor: null }),
    pointing: cursor === null ? null : JSON.stringify({ user, cursor }),
  };
}
