import type { VersionId } from '../../../../shared/kernel/ids.ts';
import { ownAddress } from '../../../../shared/kernel/ownAddress.ts';
import { parseId } from '../../../../shared/kernel/parseId.ts';
import { type Compared, textNow } from '../compared.ts';

/** Which two versions an address compares, and the sign-off from which one came and to which one goes on. */
export type CompareSearch = {
  readonly da?: Compared | undefined;
  readonly a?: Compared | undefined;
  /** A page of ours. */
  readonly parere?: string | undefined;
};

/** The router lays it over what the address says: what is not ours has to be overwritten, not left out. */
export function compareSearch({ da, a, parere }: Record<string, unknown>): CompareSearch {
  return { da: comparedOf(da), a: comparedOf(a), parere: ownAddress(parere) ?? undefined };
}

function comparedOf(said: unknown): Compared | undefined {
  if (said === textNow) return textNow;
  return typeof said === 'string' ? (parseId<VersionId>(said) ?? undefined) : undefined;
}
