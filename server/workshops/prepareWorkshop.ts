import type {
  DistrictId,
  DocumentId,
  WorkshopId,
  WorkshopQuestionId,
  WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import { serverMember } from '../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { emptyContent, firstUpdate } from '../../shared/text/content.ts';
import type { PrepareWorkshop } from '../../shared/workshops/api.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { insertText } from '../sync/documentStore.ts';
import { workshopActs } from './acts.ts';
import { setFacilitators, setQuestions } from './describedStore.ts';
import { freshCode } from './freshCode.ts';
import { mayLead } from './mayLead.ts';
import { insertTable } from './tableStore.ts';
import { insertWorkshop, takeWorkshopNumber } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'clock' | 'ids'>;

/** A workshop with its tables, each with an empty text, under a code of its own; nobody can join before it is opened. */
export async function prepareWorkshop(
  deps: Deps,
  actor: Actor,
  wanted: PrepareWorkshop,
): Promise<Result<WorkshopId>> {
  if (!can(actor, 'workshop.prepare', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const lead = await mayLead(tx, actor.district, wanted.facilitators);
    if (!lead.ok) return lead;
    const id = deps.ids.newId<WorkshopId>();
    const number = await takeWorkshopNumber(tx, actor.district);
    const made = await insertUnderFreshCode(tx, wanted, { id, number, district: actor.district });
    if (!made.ok) return made;
    await setFacilitators(tx, id, wanted.facilitators);
    await setQuestions(tx, id, wanted.questions, () => deps.ids.newId<WorkshopQuestionId>());
    for (let place = 1; place <= wanted.tables; place += 1)
      await addTable(deps, tx, { workshop: id, number: place, district: actor.district });
    return done(id, [workshopActs.prepared(id, actor.person, { number, theme: wanted.theme })]);
  });
}

/** How often a code may turn out to be another workshop's: once in a thousand million times. */
const tries = 5;

async function insertUnderFreshCode(
  tx: Transaction,
  wanted: PrepareWorkshop,
  under: { readonly id: WorkshopId; readonly number: number; readonly district: DistrictId },
): Promise<Result<null> | Refused> {
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

/** A table with its text, which nobody writes before the workshop is open. */
export async function addTable(
  deps: Pick<Deps, 'ids' | 'clock'>,
  tx: Transaction,
  at: { readonly workshop: WorkshopId; readonly number: number; readonly district: DistrictId },
): Promise<void> {
  const document = deps.ids.newId<DocumentId>();
  await insertText(
    tx,
    {
      id: document,
      district: at.district,
      writable: true,
      first: firstUpdate(emptyContent, () => deps.ids.newId()),
      author: serverMember,
      at: deps.clock.now(),
    },
    deps.ids.newId(),
  );
  await insertTable(tx, {
    id: deps.ids.newId<WorkshopTableId>(),
    workshop: at.workshop,
    number: at.number,
    document,
  });
}
