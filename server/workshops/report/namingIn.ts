import { emptyContent } from '../../../shared/text/content.ts';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { callNames, seemsToName, textSeemsToName } from '../../../shared/workshops/namesInWords.ts';
import { consoleCards } from '../cardStore.ts';
import { participantsOf } from '../participantStore.ts';
import { tablesOf } from '../tableStore.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

/** Which words of the public report seem to name somebody who took part. */
export async function namingIn(
  { db, contentOf }: Pick<WorkshopsDeps, 'db' | 'contentOf'>,
  { id }: Workshop,
): Promise<AfterView['naming']> {
  const [people, cards, tables] = await Promise.all([
    participantsOf(db, id),
    consoleCards(db, id),
    tablesOf(db, id),
  ]);
  const called = callNames(people.flatMap(({ name }) => name ?? []));
  const numbers = new Map(tables.map((table) => [table.id, table.number]));
  const naming = await Promise.all(
    tables.map(async ({ number, document }) => {
      const text = (await contentOf(document)) ?? emptyContent;
      return textSeemsToName(text, called) ? [number] : [];
    }),
  );
  return {
    cards: cards
      .filter(({ standing, text }) => standing.kind === 'shown' && seemsToName(text, called))
      .map(({ table, text }) => ({ table: numbers.get(table) ?? 0, words: text })),
    tables: naming.flat(),
  };
}
