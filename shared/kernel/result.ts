import type { RefusalCode } from './refusal.ts';

/** What a rule or an action answers: the value, or the reason why not. A bug throws instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

export type Refused = {
  readonly ok: false;
  readonly refused: RefusalCode;
  /** What stands in the way, where it can be named: each a label and where to find it. */
  readonly about?: readonly RefusedOver[];
};

/** One thing that a refusal names: observation 33, at its address; and why it is in the way, where that is not the same for all. */
export type RefusedOver = { readonly label: string; readonly href: string; readonly why?: string };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, about?: readonly RefusedOver[]): Refused {
  return about === undefined ? { ok: false, refused: code } : { ok: false, refused: code, about };
}
