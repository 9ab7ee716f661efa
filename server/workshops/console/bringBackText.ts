import { must } from '../../../shared/kernel/assert.ts';
import { memberOfPerson, type WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { fittingContent } from '../../../shared/text/fittingContent.ts';
import { withIdsOf } from '../../../shared/text/keptIds.ts';
import { rewriteText } from '../../../shared/text/rewriteText.ts';
import type { TableRow } from '../../../shared/workshops/board.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Reader } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { appendEdit } from '../../sync/appendEdit.ts';
import { accessVersionOf } from '../../sync/documentStore.ts';
import { rowsOfEdit } from '../../sync/textEdit.ts';
import { workshopActs } from '../acts.ts';
import { facilitatorsOf } from '../describedStore.ts';
import { leads } from '../leads.ts';
import { changeTable, tableOf } from '../tableStore.ts';
import { tellOfTable } from '../tellOfTable.ts';
import { heldWorkshop, type Workshop, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { momentAt } from './momentStore.ts';

type Act = Extract<Facilitating, { readonly do: 'bring_back_text' }>;

/**
 * Makes the text of a table what it was at an instant, as an edit that all see; what was written since stays in the log,
 * and can be brought back in the same way. Words that arrive while it is made refuse it: nothing goes that was not seen.
 */
export async function bringBackText(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  act: Act,
): Promise<Result<null>> {
  const { db } = deps;
  const allowed = await tableToBringBack(db, actor, await workshopOf(db, id), act);
  if (!allowed.ok) return allowed;
  const { document, number } = allowed.value;
  const accessVersion = await accessVersionOf(db, document);
  const moment = await momentAt(db, document, new Date(act.at));
  const was = moment && (await deps.contentAt(document, moment));
  if (was === null) return refuse('not_found');
  const text = must(await deps.textToEdit(document), 'a table has a text');
  const rows = rowsOfEdit(text, [
    { creditedTo: null, make: (doc) => rewriteText(doc, fitting(was, text.doc), () => deps.ids.newId()) },
  ]);
  if (!rows.ok) return rows;
  // It says that already.
  if (rows.value.length === 0) return ok(null);
  const { head } = text;
  return transact(deps, actor.district, async (tx) => {
    const still = await tableToBringBack(tx, actor, await heldWorkshop(tx, id, 'course'), act);
    if (!still.ok) return still;
    if (!(await changeTable(tx, act.table, act.seen, {}))) return refuse('changed_meanwhile');
    const by = { member: memberOfPerson(actor.person), accessVersion, batch: deps.ids.newId() };
    const stored = await appendEdit(tx, text, rows.value, by);
    if (stored.kind === 'moved' || stored.from !== head + 1) return refuse('changed_meanwhile');
    const facts = { table: act.table, number, at: act.at };
    return done(null, [workshopActs.textBroughtBack(id, actor.person, facts)], () => {
      deps.textAppended(document);
      deps.background.run(() => tellOfTable(deps, act.table));
    });
  });
}

function fitting(was: TextNode, doc: Parameters<typeof contentOf>[0]): TextNode {
  return withIdsOf(fittingContent(was), fittingContent(contentOf(doc)));
}

/** The table, if this actor may bring its text back; asked again where nothing changes any more until it is stored. */
async function tableToBringBack(
  reader: Reader,
  actor: Actor,
  workshop: Workshop | null,
  act: Act,
): Promise<Result<TableRow>> {
  if (workshop === null || workshop.district !== actor.district) return refuse('not_found');
  if (!leads(actor, await facilitatorsOf(reader, [workshop.id]))) return refuse('forbidden');
  const table = await tableOf(reader, act.table);
  if (table === null || table.workshop !== workshop.id) return refuse('not_found');
  if (workshop.state.kind !== 'open') return refuse('wrong_state');
  return table.revision === act.seen ? ok(table) : refuse('changed_meanwhile');
}
