import { pgTable } from 'drizzle-orm/pg-core';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { idColumn, instant } from './columns.ts';
import { person } from './people.ts';

/** When a person was last at the Scrivania; a visit begins after half an hour of absence. */
export const deskVisit = pgTable('desk_visit', {
  person: idColumn<PersonId>('person_id')
    .primaryKey()
    .references(() => person.id),
  previousAt: instant('previous_at'),
  currentAt: instant('current_at').notNull(),
});
