import { memberOfPerson, type WorkshopId, type WorkshopQuestionId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { ChangeWorkshop } from '../../../shared/workshops/api.ts';
import { done, transact } from '../../platform/transact.ts';
import { raiseAccessVersion } from '../../sync/documentStore.ts';
import { workshopActs } from '../acts.ts';
import { facilitatorsOf, isSubdistrictOf, setFacilitators, setQuestions } from '../describedStore.ts';
import { mayLead } from '../mayLead.ts';
import { tablesOf } from '../tableStore.ts';
import { tellOfCourse } from '../tellOfCourse.ts';
import { describeWorkshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { preparing } from './preparing.ts';

/** What a workshop is about, until it is over. A question that cards answer to stays. */
export async function changeWorkshop(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { seen, questions, facilitators, ...to }: ChangeWorkshop,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    if (workshop.value.revision !== seen) return refuse('changed_meanwhile');
    // One that is held may last longer than was thought.
    const prepares = workshop.value.state.kind === 'preparing';
    if (prepares && new Date(to.endsAt) <= deps.clock.now()) return refuse('already_past');
    if (to.subdistrict !== null && !(await isSubdistrictOf(tx, actor.district, to.subdistrict)))
      return refuse('not_found');
    const lead = await mayLead(tx, facilitators);
    if (!lead.ok) return lead;
    const before = await facilitatorsOf(tx, [id]);
    const kept = await setQuestions(tx, id, questions, () => deps.ids.newId<WorkshopQuestionId>());
    if (!kept) return refuse('question_answered');
    await setFacilitators(tx, id, facilitators);
    const leaders = new Set([...facilitators, ...before.map((one) => one.id)]);
    const others = leaders.size > facilitators.length || leaders.size > before.length;
    // Who leads decides who writes at every table: rights found before hold for no append after (W1).
    const texts = others ? (await tablesOf(tx, id)).map(({ document }) => document).toSorted() : [];
    for (const text of texts) await raiseAccessVersion(tx, text);
    await describeWorkshop(tx, id, {
      ...to,
      startsAt: new Date(to.startsAt),
      endsAt: new Date(to.endsAt),
    });
    return done(null, [workshopActs.changed(id, actor.person, { theme: to.theme })], () => {
      // Whoever leads it no more follows its console no more, and has no pen at its tables.
      for (const one of before) deps.reviewMember(memberOfPerson(one.id));
      for (const text of texts) deps.accessChanged(text);
      deps.background.run(() => tellOfCourse(deps, id));
    });
  });
}
