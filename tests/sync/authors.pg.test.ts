import { afterAll, beforeAll, expect, test } from 'vitest';
import { compactText } from '../../server/sync/compactText.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, memberOfPerson } from '../../shared/kernel/ids.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

async function at(document: DocumentId, person: TownPerson): Promise<Typist> {
  await town.allow(person, document, 'write');
  return openTypist({ address: town.address, headers: person.headers, person: person.id, document });
}

const saved = (typist: Typist) => typist.until('saved', (text) => text.save.kind === 'saved');

/** How many letters each has, by the first letter of the name; `?` is whoever made the text. */
async function letters(document: DocumentId, people: readonly TownPerson[]): Promise<Record<string, number>> {
  const now = must(await town.sync.authorsNow(document), 'the text is there');
  const counts: Record<string, number> = {};
  for (const [from, to, author] of now.runs.flatMap(({ held }) => held)) {
    const person = people.find(({ id }) => memberOfPerson(id) === now.members[author]);
    const name = person?.name.charAt(0) ?? '?';
    counts[name] = (counts[name] ?? 0) + to - from;
  }
  return counts;
}

test('[T1] authors come from the log, then from a snapshot and the rows after it, and are the same', async () => {
  const document = await town.text();
  const people = [town.person('Anna'), town.person('Bruno')] as const;
  const [anna, bruno] = [await at(document, people[0]), await at(document, people[1])];
  await anna.types(' Anna qui.');
  await saved(anna);
  await bruno.until('her words', () => bruno.words().endsWith('Anna qui.'));
  await bruno.types(' Bruno là.');
  await saved(bruno);
  // Whoever reads while others look at the same text hears what was found for them.
  const [one, other] = [town.sync.authorsNow(document), town.sync.authorsNow(document)];
  expect(await one).toBe(await other);
  expect(await letters(document, people)).toEqual({ '?': 7, A: 10, B: 10 });

  await compactText(town.database.sqlFor({ connections: 1 }), document);
  await anna.deletes(0, 8);
  await saved(anna);
  await town.restart();
  const again = await at(document, people[0]);
  await saved(again);
  expect(await letters(document, people)).toEqual({ A: 9, B: 10 });
  for (const typist of [anna, bruno, again]) typist.close();
});

test('[T1] there are no authors of a text that is not there', async () => {
  expect(await town.sync.authorsNow(crypto.randomUUID() as DocumentId)).toBeNull();
});
