import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { Database } from '../platform/database.ts';

export async function seedDemo(_deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<void> {}
