import type { PersonId } from '../../../../shared/kernel/ids.ts';
import type { Act } from '../../../../shared/kernel/journalChain.ts';
import type { territoryActs } from '../acts.ts';
import type { Register } from '../changeRegister.ts';
import { endAllOf, type FullOrganisation, updateOrganisation } from './organisationStore.ts';

/**
 * Says on which day an organisation existed last. Its seats and memberships end with it; what was done before
 * stays as it was. To take the end back gives nobody a seat or a role again: that is done by hand.
 */
export async function endOrganisation(
  { tx, today }: Register,
  acts: ReturnType<typeof territoryActs>,
  { id, until: was }: FullOrganisation,
  until: string | null,
): Promise<{ readonly acts: readonly Act[]; readonly rightsOf: readonly PersonId[] }> {
  if (until === was) return { acts: [], rightsOf: [] };
  await updateOrganisation(tx, id, { until });
  const none = { rows: { seats: [], holders: [], memberships: [] }, people: [] };
  const { rows, people } = until === null ? none : await endAllOf(tx, id, { until, today });
  return { acts: [acts.organisationEnded(id, { until, was, ...rows })], rightsOf: people };
}
