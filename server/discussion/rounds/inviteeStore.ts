import { and, count, eq } from 'drizzle-orm';
import { consultationInvitee, observation, observationEntry } from '../../../drizzle/schema/discussion.ts';
import type { Invitee } from '../../../shared/discussion/consultationApi.ts';
import type { ConsultationRoundId, OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Ids } from '../../../shared/kernel/ports.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export async function insertInvitees(
  tx: Transaction,
  ids: Ids,
  round: ConsultationRoundId,
  invited: readonly Invitee[],
): Promise<void> {
  await tx
    .insert(consultationInvitee)
    .values(invited.map((invitee) => ({ id: ids.newId(), round, ...invitee })));
}

/** Who is invited to a round. */
export async function inviteesOf(reader: Reader, round: ConsultationRoundId): Promise<readonly Invitee[]> {
  const rows = await reader
    .select({ person: consultationInvitee.person, organisation: consultationInvitee.organisation })
    .from(consultationInvitee)
    .where(eq(consultationInvitee.round, round))
    .orderBy(consultationInvitee.id);
  return rows.flatMap(({ person, organisation }): readonly Invitee[] => {
    if (person !== null) return [{ person }];
    return organisation === null ? [] : [{ organisation }];
  });
}

/** Who has made observations in a round, for which organisation, and how many. */
export async function observersIn(
  reader: Reader,
  round: ConsultationRoundId,
): Promise<
  readonly {
    readonly person: PersonId;
    readonly organisation: OrganisationId | null;
    readonly observations: number;
  }[]
> {
  return reader
    .select({
      person: observationEntry.person,
      organisation: observationEntry.organisation,
      observations: count(),
    })
    .from(observation)
    .innerJoin(
      observationEntry,
      and(eq(observationEntry.observation, observation.id), eq(observationEntry.place, 1)),
    )
    .where(eq(observation.round, round))
    .groupBy(observationEntry.person, observationEntry.organisation);
}
