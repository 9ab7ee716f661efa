import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { Database } from '../../platform/database.ts';
import type { Typesetter } from '../pdf/typesetter.ts';

/** What PDFs and what is signed outside need. */
export type SignaturesDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly typeset: Typesetter;
};
