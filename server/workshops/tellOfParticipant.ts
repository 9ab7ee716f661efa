import type { ParticipantId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import { participantOf } from './participantStore.ts';
import { tellOfTable } from './tellOfTable.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/**
 * After a commit that let somebody in, moved or changed her: the console sees who, her tables see how many they are, and
 * she asks for everything again.
 */
export async function tellOfParticipant(
  deps: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: ParticipantId,
  left: WorkshopTableId | null = null,
): Promise<void> {
  const one = await participantOf(deps.db, id);
  if (one === null) return;
  const { workshop, guestId: _guest, personId: _person, supports: _s, preferences: _p, ...participant } = one;
  deps.tellWorkshop(workshop, { to: 'console', participant }, { console: workshop });
  deps.tellWorkshop(workshop, { to: 'participant', changed: true }, { participant: id });
  for (const table of new Set([one.table, left])) if (table !== null) await tellOfTable(deps, table);
}
