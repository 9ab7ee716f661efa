import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { raiseAccessVersion } from '../../sync/documentStore.ts';
import { workshopActs } from '../acts.ts';
import { changeTable as change, tableOf } from '../tableStore.ts';
import { tellOfTable } from '../tellOfTable.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Act = Extract<Facilitating, { readonly do: 'freeze_table' }>;

/** Stops the pens of a table, or lets them go on; whoever has its text open is told at once. */
export async function changeTable(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act },
): Promise<Done<null> | Refused> {
  const table = await tableOf(tx, act.table);
  if (table === null || table.workshop !== workshop.id) return refuse('not_found');
  if (workshop.state.kind !== 'open') return refuse('wrong_state');
  if (!(await change(tx, table.id, act.seen, { frozen: act.frozen }))) return refuse('changed_meanwhile');
  await raiseAccessVersion(tx, table.document);
  const facts = { table: table.id, number: table.number, frozen: act.frozen };
  return done(null, [workshopActs.tableFrozen(workshop.id, actor.person, facts)], () => {
    deps.accessChanged(table.document);
    deps.background.run(() => tellOfTable(deps, table.id));
  });
}
