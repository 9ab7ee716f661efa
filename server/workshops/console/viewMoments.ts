import type { DocumentId, WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { blockWords } from '../../../shared/text/blockWords.ts';
import type { MomentsView, MomentView } from '../../../shared/workshops/consoleApi.ts';
import { facilitatorsOf } from '../describedStore.ts';
import { leads } from '../leads.ts';
import { tableOf } from '../tableStore.ts';
import { workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { momentAt, momentsOf } from './momentStore.ts';

type Place = { readonly workshop: WorkshopId; readonly table: WorkshopTableId };

/** To what the text of a table can be brought back. */
export async function viewMoments(
  deps: Pick<WorkshopsDeps, 'db'>,
  actor: Actor,
  at: Place,
): Promise<Result<MomentsView>> {
  const text = await ledText(deps, actor, at);
  return text.ok ? ok({ moments: await momentsOf(deps.db, text.value) }) : text;
}

/** What stood there at one of them: words, so that whoever chooses sees what comes back. */
export async function viewMoment(
  deps: Pick<WorkshopsDeps, 'db' | 'contentAt'>,
  actor: Actor,
  place: Place,
  at: Date,
): Promise<Result<MomentView>> {
  const text = await ledText(deps, actor, place);
  if (!text.ok) return text;
  const moment = await momentAt(deps.db, text.value, at);
  const content = moment && (await deps.contentAt(text.value, moment));
  return content === null ? refuse('not_found') : ok({ words: blockWords(content.content ?? []).trim() });
}

/** The text of a table, for whoever leads its workshop. */
async function ledText(
  { db }: Pick<WorkshopsDeps, 'db'>,
  actor: Actor,
  place: Place,
): Promise<Result<DocumentId>> {
  const [workshop, table] = await Promise.all([workshopOf(db, place.workshop), tableOf(db, place.table)]);
  if (workshop === null || workshop.district !== actor.district) return refuse('not_found');
  if (!leads(actor, await facilitatorsOf(db, [workshop.id]))) return refuse('forbidden');
  return table?.workshop === workshop.id ? ok(table.document) : refuse('not_found');
}
