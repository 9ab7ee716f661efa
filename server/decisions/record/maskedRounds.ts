import { z } from 'zod';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import { payloadsOf } from '../../platform/journalStore.ts';

const erasureAct = z.object({
  subject: z.string(),
  facts: z.object({ found: z.record(z.string(), z.number()) }),
});
const openedAct = z.object({
  facts: z.object({ round: z.string(), texts: z.array(z.object({ document: z.string() })) }),
});

/** Rounds out of whose events an erasure took words: what is left of them no longer gives the hashes on record. */
export async function maskedRounds(db: Reader, district: DistrictId): Promise<ReadonlySet<string>> {
  const erasures = (await payloadsOf(db, district, ['text.erased'])).map(({ payload }) =>
    erasureAct.parse(JSON.parse(payload)),
  );
  const documents = new Set(
    erasures.filter(({ facts }) => (facts.found['round'] ?? 0) > 0).map(({ subject }) => subject),
  );
  if (documents.size === 0) return new Set();
  const opened = (await payloadsOf(db, district, ['round.opened'])).map(
    ({ payload }) => openedAct.parse(JSON.parse(payload)).facts,
  );
  return new Set(
    opened
      .filter(({ texts }) => texts.some(({ document }) => documents.has(document)))
      .map(({ round }) => round),
  );
}
