/** The beginning of a fingerprint in groups of four: "5a9f 20c8". */
export function shortPrint(print: string, digits = 8): string {
  return grouped(print.slice(0, digits));
}

export function grouped(digits: string): string {
  return digits.match(/.{1,4}/gu)?.join(' ') ?? '';
}

/** A part of something that is not as it should be, with the one sign that differs first. */
export type Differing = { readonly before: string; readonly sign: string; readonly after: string };

/** Around the first sign in which it differs from another, so much that both can be compared by eye. */
export function differingPart(text: string, other: string): Differing {
  const at = Array.from(text).findIndex((sign, place) => sign !== other[place]);
  const place = at < 0 ? Math.min(text.length, other.length) : at;
  const from = Math.max(0, place - (place % 4) - 8);
  return {
    before: text.slice(from, place),
    sign: text.slice(place, place + 1),
    after: text.slice(place + 1, from + 12),
  };
}
