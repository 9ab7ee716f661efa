import { planCycle, planEntry } from '../../drizzle/schema/plan.ts';
import { startingText } from '../../shared/documents/template/startingText.ts';
import {
  type DistrictId,
  type DocumentId,
  type PersonId,
  type PlanCycleId,
  type PlanEntryId,
  serverMember,
} from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import type { TemplateEntry } from '../../shared/plan/templateEntry.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { insertDocument } from '../documents/newDocument.ts';
import type { Transaction } from '../platform/database.ts';

export type NewPlan = {
  readonly district: DistrictId;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly at: Date;
  /** Who begins it; null for the server itself. */
  readonly by: PersonId | null;
};

/** The sections of a plan that has just been made, by their number. */
export type CreatedPlan = {
  readonly sections: ReadonlyMap<string, DocumentId>;
  readonly acts: readonly Act[];
};

type EntryRow = typeof planEntry.$inferInsert;
type Place = { readonly cycle: PlanCycleId; readonly parent: PlanEntryId | null; readonly position: number };

/** Makes a plan cycle with the whole tree of the template; the server is the author of its words. */
export async function createPlan(tx: Transaction, ids: Ids, plan: NewPlan): Promise<CreatedPlan> {
  const cycle = ids.newId<PlanCycleId>();
  const name = `${plan.firstYear}-${plan.lastYear}`;
  await tx.insert(planCycle).values({
    id: cycle,
    district: plan.district,
    name,
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
  });
  const rows: EntryRow[] = [];
  for (const [index, entry] of planTemplate.entries()) {
    rows.push(...(await insertTexts(tx, ids, plan, entry, { cycle, parent: null, position: index + 1 })));
  }
  await tx.insert(planEntry).values(rows);
  const sections = new Map(rows.flatMap((row) => (row.document ? [[row.number, row.document]] : [])));
  const act: Act = {
    act: 'plan.created',
    by: plan.by,
    subject: cycle,
    facts: { name, sections: Object.fromEntries(sections) },
  };
  return { sections, acts: [act] };
}

async function insertTexts(
  tx: Transaction,
  ids: Ids,
  plan: NewPlan,
  entry: TemplateEntry,
  place: Place,
): Promise<readonly EntryRow[]> {
  const id = ids.newId<PlanEntryId>();
  const row = { id, ...place, number: entry.number };
  if (entry.kind === 'section') {
    const document = await insertDocument(tx, ids, {
      district: plan.district,
      kind: 'plan_section',
      title: entry.title,
      first: firstUpdate(startingText(entry.parts), () => ids.newId()),
      author: serverMember,
      createdBy: plan.by,
      at: plan.at,
    });
    return [{ ...row, title: null, document }];
  }
  const rows: EntryRow[] = [{ ...row, title: entry.title, document: null }];
  for (const [index, child] of entry.entries.entries()) {
    rows.push(...(await insertTexts(tx, ids, plan, child, { ...place, parent: id, position: index + 1 })));
  }
  return rows;
}
