import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { Visitor } from '../../shared/people/visitor.ts';
import type { Reader } from '../platform/database.ts';
import { facilitatorsOf } from './describedStore.ts';
import { leads } from './leads.ts';
import { type Participant, participantBehind } from './participantStore.ts';
import { workshopOf } from './workshopStore.ts';
import type { Hearers } from './workshopsDeps.ts';

/** The name under which pages follow something of a workshop. */
export function topicOf(hearers: Hearers): string {
  return Object.entries(hearers)
    .map(([what, id]) => `${what}:${id}`)
    .join();
}

/** What a visitor may follow of a workshop: its course and her table, where she takes part; everything, where she leads it. */
export async function topicsFor(
  reader: Reader,
  visitor: Visitor,
  id: WorkshopId,
): Promise<ReadonlySet<string>> {
  const [workshop, leaders, me] = await Promise.all([
    workshopOf(reader, id),
    facilitatorsOf(reader, [id]),
    participantBehind(reader, id, visitor),
  ]);
  if (workshop === null) return new Set();
  const isLed =
    visitor.kind === 'person' &&
    visitor.actor.district === workshop.district &&
    leads(visitor.actor, leaders);
  const hears: readonly Hearers[] = [
    ...(isLed ? [{ workshop: id }, { console: id }] : []),
    ...(me === null || me.removed ? [] : heardBy(me, id)),
  ];
  return new Set(hears.map(topicOf));
}

function heardBy({ id, table }: Participant, workshop: WorkshopId): readonly Hearers[] {
  return [{ workshop }, { participant: id }, ...(table === null ? [] : [{ table }])];
}
