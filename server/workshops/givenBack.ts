import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { participant, preference } from '../../drizzle/schema/workshops.ts';
import type { ClusterId, ContributionId, ParticipantId } from '../../shared/kernel/ids.ts';
import type { Transaction } from '../platform/database.ts';

/**
 * After cards were hidden, merged or brought back: a support is spent as long as its card stands on a table by itself.
 * Of a hidden card it counts for nothing, of a merged one it counts with the other: whoever gave it has it again. A card
 * that comes back has its supports as far as their budget still holds them; what was given elsewhere meanwhile stays
 * there. Answers whose supports these are.
 *
 * The workshop is held meanwhile, so that nobody gives or takes one.
 */
export async function settleSupports(
  tx: Transaction,
  cards: readonly ContributionId[],
  budget: number,
): Promise<readonly ParticipantId[]> {
  if (cards.length === 0) return [];
  const these = sql`(${sql.join([...cards], sql`, `)})`;
  const givers = await tx.execute<{ id: ParticipantId }>(
    sql`select distinct participant_id as id from support where contribution_id in ${these}`,
  );
  const ids = [...givers].map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.execute(sql`
    delete from support where (contribution_id, participant_id) in (
      select contribution_id, participant_id from (
        select s.contribution_id, s.participant_id, row_number() over (
          partition by s.participant_id order by s.contribution_id in ${these}, s.at, s.contribution_id) as place
        from support s join contribution c on c.id = s.contribution_id
        where s.participant_id in (${sql.join(ids, sql`, `)}) and ${spent}
      ) as given
      where place > ${budget} and contribution_id in ${these})`);
  await tx
    .update(participant)
    .set({
      supports: sql`(select count(*) from support s join contribution c on c.id = s.contribution_id
        where s.participant_id = ${participant.id} and ${spent})`,
    })
    .where(inArray(participant.id, ids));
  return ids;
}

/** The same for a group that was deleted or is there again, and those who prefer it. */
export async function settlePreferences(
  tx: Transaction,
  cluster: ClusterId,
  { deleted, budget }: { readonly deleted: boolean; readonly budget: number },
): Promise<readonly ParticipantId[]> {
  const prefers = sql`${participant.id} in (select participant_id from preference where cluster_id = ${cluster})`;
  const told = await tx.select({ id: participant.id }).from(participant).where(prefers);
  if (!deleted) {
    const full = tx
      .select({ id: participant.id })
      .from(participant)
      .where(and(prefers, gte(participant.preferences, budget)));
    await tx
      .delete(preference)
      .where(and(eq(preference.cluster, cluster), inArray(preference.participant, full)));
  }
  await tx
    .update(participant)
    .set({ preferences: sql`${participant.preferences} + ${deleted ? -1 : 1}` })
    .where(prefers);
  return told.map(({ id }) => id);
}

const spent = sql`c.hidden_at is null and c.merged_into is null`;
