/** Letters and digits that nobody takes for one another on a screen at the end of a hall: no O, I, 0 and 1. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** How many there are in a code: 32⁶ codes, a thousand million. */
const length = 6;

declare const brand: unique symbol;
/** A join code as it is stored: six signs, capitals, without the space in the middle. */
export type JoinCode = string & { readonly [brand]: 'JoinCode' };

/** Bytes of chance that one code needs. */
export const joinCodeBytes = length;

/** Made of chance; 256 is a multiple of 32, so that every code is as likely as every other. */
export function newJoinCode(chance: Uint8Array): JoinCode {
  if (chance.length < length) throw new Error(`a join code needs ${length} bytes of chance`);
  const made = Array.from(chance.subarray(0, length), (byte) => signs.charAt(byte % signs.length));
  return made.join('') as JoinCode;
}

/** What somebody typed: `malformed` where it can be no code, and `look_alike` where a sign was misread. */
export type TypedCode =
  | { readonly ok: true; readonly code: JoinCode }
  | { readonly ok: false; readonly why: 'malformed' | 'look_alike' };

/** Reads a code in small letters and in capitals, with blanks, points and dashes wherever a phone puts them. */
export function readJoinCode(typed: string): TypedCode {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '');
  if (bare.length !== length) return { ok: false, why: 'malformed' };
  if (/^[A-Z0-9]+$/u.test(bare) && /[OI01]/u.test(bare)) return { ok: false, why: 'look_alike' };
  return [...bare].every((sign) => signs.includes(sign))
    ? { ok: true, code: bare as JoinCode }
    : { ok: false, why: 'malformed' };
}

/** As it stands on the screen of the hall: `CR7 K2M`. */
export function shownCode(code: JoinCode): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
