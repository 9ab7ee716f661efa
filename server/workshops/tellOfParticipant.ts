import type { ParticipantId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import { participantOf } from './participantStore.ts';
import { seatedAt, tableOf } from './tableStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>;

/** After a commit that let somebody in, moved or changed her: the console sees who, her tables see how many they are. */
export async function tellOfParticipant(
  deps: Deps,
  id: ParticipantId,
  left: WorkshopTableId | null = null,
): Promise<void> {
  const one = await participantOf(deps.db, id);
  if (one === null) return;
  const { workshop, guestId: _guest, personId: _person, supports: _s, preferences: _p, ...participant } = one;
  deps.tellWorkshop(workshop, { to: 'console', participant }, { console: workshop });
  for (const table of new Set([one.table, left]))
    if (table !== null) await tellHowMany(deps, workshop, table);
}

async function tellHowMany({ db, tellWorkshop }: Deps, of: WorkshopId, id: WorkshopTableId): Promise<void> {
  const [table, seated] = await Promise.all([tableOf(db, id), seatedAt(db, [id])]);
  if (table === null) return;
  tellWorkshop(of, { to: 'table', people: seated.get(id) ?? 0, frozen: table.frozen }, { table: id });
}
