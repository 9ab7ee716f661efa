import { eq } from 'drizzle-orm';
import { workshop } from '../../../drizzle/schema/workshops.ts';
import { type DocumentId, serverMember, type WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { clockInItaly, dayInItaly } from '../../../shared/people/day.ts';
import { firstUpdate } from '../../../shared/text/content.ts';
import { publicReport } from '../../../shared/workshops/publicReport.ts';
import { documentActs } from '../../documents/acts.ts';
import { insertDocument } from '../../documents/newDocument.ts';
import { done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { heldWorkshop, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { loadReport } from './loadReport.ts';
import { reportText } from './reportText.ts';
import { reportWords as say } from './reportWords.ts';

/**
 * The minutes of a workshop that is over, once: a document like any other, which begins with what the report for
 * everybody says. Whoever presses again gets the same.
 */
export async function makeMinutes(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
): Promise<Result<DocumentId>> {
  if (!can(actor, 'minutes.create', { sameDistrict: true })) return refuse('forbidden');
  const over = await workshopOf(deps.db, id);
  if (over === null || over.district !== actor.district) return refuse('not_found');
  const report = await loadReport(deps, over);
  if (!report.ok) return report;
  const { number, theme, venue, openedAt, endedAt } = report.value;
  const text = reportText(publicReport(report.value));
  const title = `${say.minutesTitle(number)}: ${theme}`.slice(0, 200);
  return transact(deps, actor.district, async (tx) => {
    const held = await heldWorkshop(tx, id, 'course');
    if (held === null) return refuse('not_found');
    if (held.minutes !== null) return done(held.minutes, []);
    const document = await insertDocument(tx, deps.ids, {
      district: held.district,
      kind: 'minutes',
      title,
      first: firstUpdate(text, () => deps.ids.newId()),
      author: serverMember,
      createdBy: actor.person,
      at: deps.clock.now(),
      fields: {
        sitting: { table: theme.slice(0, 160) },
        date: dayInItaly(openedAt),
        ...(dayInItaly(openedAt) === dayInItaly(endedAt) && {
          times: { start: clockInItaly(openedAt), end: clockInItaly(endedAt) },
        }),
        place: { mode: 'in_person', words: venue.slice(0, 200) },
      },
    });
    await tx.update(workshop).set({ minutes: document }).where(eq(workshop.id, id));
    return done(document, [
      documentActs.created(document, actor.person, { kind: 'minutes', title }),
      workshopActs.minutesMade(id, actor.person, { document }),
    ]);
  });
}
