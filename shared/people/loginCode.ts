/** Letters and digits that nobody takes for one another: without O and 0, I and 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 8;

/** A code of 40 random bits, made from five random bytes or more. */
export function loginCode(random: Uint8Array): string {
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length }, (_, place) =>
    alphabet.charAt(Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)),
  ).join('');
}

/** As people read it in a mail: "K7QF 2MXP". */
export function spacedCode(code: string): string {
  return `${code.slice(0, length / 2)} ${code.slice(length / 2)}`;
}

/** The code that somebody typed, with or without blanks, hyphens and capitals; null when it cannot be one. */
export function typedCode(text: string): string | null {
  const code = text.replace(/[\s\p{Pd}]+/gu, '').toUpperCase();
  return code.length === length && [...code].every((char) => alphabet.includes(char)) ? code : null;
}
