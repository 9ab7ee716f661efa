import type { RefusalCode } from './refusal.ts';

/** What a rule or an action answers: the value, or the reason why not. A bug throws instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

export type Refused = { readonly ok: false; readonly refused: RefusalCode };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(code: RefusalCode): Refused {
  return { ok: false, refused: code };
}
