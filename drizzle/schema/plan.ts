import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DistrictId, DocumentId, PlanCycleId, PlanEntryId } from '../../shared/kernel/ids.ts';
import { idColumn } from './columns.ts';
import { district } from './people.ts';
import { document } from './sync.ts';

/** A three-year plan: "2025-2027". */
export const planCycle = pgTable('plan_cycle', {
  id: idColumn<PlanCycleId>('id').primaryKey(),
  district: idColumn<DistrictId>('district_id')
    .notNull()
    .references(() => district.id),
  name: text('name').notNull(),
  firstYear: integer('first_year').notNull(),
  lastYear: integer('last_year').notNull(),
});

/** A line of the plan's ordered tree: a heading with a title, or a section with its document. */
export const planEntry = pgTable(
  'plan_entry',
  {
    id: idColumn<PlanEntryId>('id').primaryKey(),
    cycle: idColumn<PlanCycleId>('cycle_id')
      .notNull()
      .references(() => planCycle.id),
    parent: uuid('parent_id')
      .$type<PlanEntryId>()
      .references((): AnyPgColumn => planEntry.id),
    position: integer('position').notNull(),
    /** As people say it: "9", "9.E". */
    number: text('number').notNull(),
    title: text('title'),
    document: idColumn<DocumentId>('document_id').references(() => document.id),
  },
  (t) => [
    uniqueIndex('plan_entry_document').on(t.document),
    uniqueIndex('plan_entry_number').on(t.cycle, t.number),
    index('plan_entry_cycle').on(t.cycle),
    check('plan_entry_one', sql`(${t.title} is null) <> (${t.document} is null)`),
  ],
);
