import { type PersonTone, personTones } from '../../../shared/people/api.ts';

/** Whose caret it is, as the server stamped it on the presence of a socket. */
export type CaretOwner = {
  readonly name: string;
  readonly organisation: string;
  readonly tone: PersonTone;
  /** Without an account, for the time of a workshop. */
  readonly guest: boolean;
};

/** The owner in one entry of presence; null where the server has not (yet) said who it is. */
export function caretOwner(entry: unknown): CaretOwner | null {
  const user = field(entry, 'user');
  const name = field(user, 'name');
  const organisation = field(user, 'organisation');
  const tone = personTones.find((known) => known === field(user, 'tone')) ?? 'pa';
  if (typeof name !== 'string' || name === '') return null;
  return {
    name,
    organisation: typeof organisation === 'string' ? organisation : '',
    tone,
    guest: field(user, 'guest') === true,
  };
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
