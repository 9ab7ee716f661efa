import type { DistrictId, PersonId, WorkshopId, WorkshopQuestionId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { PrepareWorkshop } from '../../shared/workshops/api.ts';
import type { Transaction } from '../platform/database.ts';
import { workshopActs } from './acts.ts';
import { addTable } from './addTable.ts';
import { setFacilitators, setQuestions } from './describedStore.ts';
import { freshCode } from './freshCode.ts';
import { insertWorkshop, takeWorkshopNumber } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

type Made = { readonly id: WorkshopId; readonly act: Act };

/** A workshop with its tables, each with an empty text, under a code of its own; nobody can join before it is opened. */
export async function newWorkshop(
  deps: Pick<WorkshopsDeps, 'clock' | 'ids'>,
  tx: Transaction,
  wanted: PrepareWorkshop,
  { district, by }: { readonly district: DistrictId; readonly by: PersonId | null },
): Promise<Result<Made>> {
  const id = deps.ids.newId<WorkshopId>();
  const number = await takeWorkshopNumber(tx, district);
  const made = await insertUnderFreshCode(tx, wanted, { id, number, district });
  if (!made.ok) return made;
  await setFacilitators(tx, id, wanted.facilitators);
  await setQuestions(tx, id, wanted.questions, () => deps.ids.newId<WorkshopQuestionId>());
  for (let place = 1; place <= wanted.tables; place += 1)
    await addTable(deps, tx, { workshop: id, number: place, district });
  return ok({ id, act: workshopActs.prepared(id, by, { number, theme: wanted.theme }) });
}

/** How often a code may turn out to be another workshop's: once in a thousand million times. */
const tries = 5;

async function insertUnderFreshCode(
  tx: Transaction,
  wanted: PrepareWorkshop,
  under: { readonly id: WorkshopId; readonly number: number; readonly district: DistrictId },
): Promise<Result<null>> {
  for (let left = tries; left > 0; left -= 1) {
    const inserted = await insertWorkshop(tx, {
      ...under,
      theme: wanted.theme,
      venue: wanted.venue,
      startsAt: new Date(wanted.startsAt),
      endsAt: new Date(wanted.endsAt),
      agenda: wanted.agenda,
      subdistrict: wanted.subdistrict,
      code: freshCode(),
      state: 'preparing',
      phase: 'welcome',
      supportBudget: wanted.supportBudget,
      preferenceBudget: wanted.preferenceBudget,
      keepsNamesDays: wanted.keepsNamesDays,
    });
    if (inserted) return ok(null);
  }
  return refuse('unavailable');
}
