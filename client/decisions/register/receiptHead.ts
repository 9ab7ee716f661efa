/** What a receipt says of its place in the record. */
export type ReceiptHead = { readonly seq: number; readonly hash: string };

/** Which of the two is not as a receipt has it. */
export type NoHead = { readonly wrong: 'number' | 'hash' };

/**
 * What somebody copied from a receipt: the number of the act, or the receipt's own, "2026-0231", whose end it is; the
 * fingerprint in groups or not. "231:5a9f…", as the program that checks takes it, may stand in either place.
 */
export function receiptHead(number: string, print: string): ReceiptHead | NoHead {
  const [first = '', second = ''] = [number, print].map((text) => text.replace(/[\s…]/gu, '').toLowerCase());
  const [seqText = '', hash = ''] = [first, second].find((text) => text.includes(':'))?.split(':') ?? [
    first,
    second,
  ];
  const [, digits] = /^(?:\d{4}-)?(\d{1,12})$/u.exec(seqText) ?? [];
  const seq = Number(digits ?? 0);
  if (seq < 1) return { wrong: 'number' };
  return /^[0-9a-f]{64}$/u.test(hash) ? { seq, hash } : { wrong: 'hash' };
}
