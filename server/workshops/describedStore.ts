import { asc, count, eq, inArray } from 'drizzle-orm';
import { person, subdistrict } from '../../drizzle/schema/people.ts';
import { contribution, workshopFacilitator, workshopQuestion } from '../../drizzle/schema/workshops.ts';
import type {
  DistrictId,
  PersonId,
  SubdistrictId,
  WorkshopId,
  WorkshopQuestionId,
} from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

export async function facilitatorsOf(reader: Reader, of: readonly WorkshopId[]) {
  if (of.length === 0) return [];
  return reader
    .select({ workshop: workshopFacilitator.workshop, id: person.id, name: person.name })
    .from(workshopFacilitator)
    .innerJoin(person, eq(person.id, workshopFacilitator.person))
    .where(inArray(workshopFacilitator.workshop, [...of]))
    .orderBy(asc(person.name));
}

export async function setFacilitators(
  tx: Transaction,
  of: WorkshopId,
  people: readonly PersonId[],
): Promise<void> {
  await tx.delete(workshopFacilitator).where(eq(workshopFacilitator.workshop, of));
  await tx.insert(workshopFacilitator).values(people.map((one) => ({ workshop: of, person: one })));
}

export async function questionsOf(reader: Reader, of: WorkshopId) {
  return reader
    .select({ id: workshopQuestion.id, words: workshopQuestion.words })
    .from(workshopQuestion)
    .where(eq(workshopQuestion.workshop, of))
    .orderBy(asc(workshopQuestion.position));
}

export async function subdistrictName(reader: Reader, id: SubdistrictId) {
  const [row] = await reader
    .select({ name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.id, id));
  return row?.name ?? null;
}

export async function subdistrictsOf(reader: Reader, of: DistrictId) {
  return reader
    .select({ id: subdistrict.id, name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.district, of))
    .orderBy(asc(subdistrict.position));
}

export async function isSubdistrictOf(reader: Reader, of: DistrictId, id: SubdistrictId): Promise<boolean> {
  return (await subdistrictsOf(reader, of)).some((one) => one.id === id);
}

/**
 * The questions of a workshop, in this order; those with the same words keep their id, and cards keep their question.
 * False, and nothing is written, where cards answer to one that would go.
 */
export async function setQuestions(
  tx: Transaction,
  of: WorkshopId,
  words: readonly string[],
  newId: () => WorkshopQuestionId,
): Promise<boolean> {
  const known = await questionsOf(tx, of);
  const kept = words.map((one) => known.find((row) => row.words === one)?.id ?? newId());
  const gone = known.filter(({ id }) => !kept.includes(id)).map(({ id }) => id);
  if (gone.length > 0) {
    if (await areAnswered(tx, gone)) return false;
    await tx.delete(workshopQuestion).where(inArray(workshopQuestion.id, gone));
  }
  for (const [position, id] of kept.entries()) {
    const row = { id, workshop: of, position, words: words[position] ?? '' };
    await tx
      .insert(workshopQuestion)
      .values(row)
      .onConflictDoUpdate({ target: workshopQuestion.id, set: { position } });
  }
  return true;
}

async function areAnswered(reader: Reader, questions: readonly WorkshopQuestionId[]): Promise<boolean> {
  const [row] = await reader
    .select({ cards: count() })
    .from(contribution)
    .where(inArray(contribution.question, [...questions]));
  return (row?.cards ?? 0) > 0;
}
