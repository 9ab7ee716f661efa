import type { WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { mostTables } from '../../../shared/workshops/api.ts';
import { done, transact } from '../../platform/transact.ts';
import { setWritable } from '../../sync/documentStore.ts';
import { workshopActs } from '../acts.ts';
import { addTable } from '../addTable.ts';
import { expectedAt } from '../registering/registrationStore.ts';
import { changeTable, holdsAnything, removeTable, tableOf, tablesOf } from '../tableStore.ts';
import { tellOfTable } from '../tellOfTable.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { preparing } from './preparing.ts';

/** One more table, also while more people come than there was room for. */
export async function addOneTable(deps: WorkshopsDeps, actor: Actor, id: WorkshopId): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const tables = await tablesOf(tx, id);
    if (tables.length >= mostTables) return refuse('tables_full');
    const number = (tables.at(-1)?.number ?? 0) + 1;
    const made = await addTable(deps, tx, { workshop: id, number, district: actor.district });
    const act = workshopActs.tableAdded(id, actor.person, { number });
    return done(null, [act], () => deps.background.run(() => tellOfTable(deps, made)));
  });
}

/** What a table is called beside its number; null: nothing. */
export async function nameOneTable(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  {
    table,
    name,
    seen,
  }: { readonly table: WorkshopTableId; readonly name: string | null; readonly seen: number },
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const named = await tableOf(tx, table);
    if (named?.workshop !== id) return refuse('not_found');
    if (!(await changeTable(tx, table, seen, { name }))) return refuse('changed_meanwhile');
    const act = workshopActs.tableNamed(id, actor.person, { number: named.number, name });
    return done(null, [act], () => deps.background.run(() => tellOfTable(deps, table)));
  });
}

/**
 * Takes a table away before anybody could sit there; those behind it move up by one. The last one stays, and one that
 * holds anything: then nobody would find it any more.
 */
export async function removeOneTable(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  table: WorkshopTableId,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing']);
    if (!workshop.ok) return workshop;
    const tables = await tablesOf(tx, id);
    const gone = tables.find((one) => one.id === table);
    if (gone === undefined) return refuse('not_found');
    if (tables.length === 1) return refuse('last_table');
    if ((await expectedAt(tx, table)) > 0 || (await holdsAnything(tx, gone))) return refuse('table_in_use');
    // Its text is empty and of nobody now, and nobody can open it: sync never forgets a text.
    await setWritable(tx, gone.document, false);
    await removeTable(tx, { ...gone, workshop: id });
    return done(null, [workshopActs.tableRemoved(id, actor.person, { number: gone.number })]);
  });
}
