import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Transaction } from '../platform/database.ts';

/**
 * The port through which whoever changes what people are (a role, a seat, a term) makes it count at once for
 * everything that is open.
 */
export type RightsChanged = {
  /** In the same transaction: no append judged by the rights of before is stored any more (docs/spec/sync.md W1). */
  readonly withdraw: (tx: Transaction, district: DistrictId) => Promise<void>;
  /** After the commit: every live socket is judged again. */
  readonly tell: () => void;
};
