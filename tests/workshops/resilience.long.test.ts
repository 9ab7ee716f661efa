import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { TableView } from '../../shared/workshops/api.ts';
import { freshDatabase } from '../support/database.ts';
import { enterDemo } from '../support/demoVisitor.ts';
import { guessJoinCodes } from '../support/guesses.ts';
import { openedWorkshop } from '../support/openedWorkshop.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import { openWorkshopTown } from '../support/workshopTown.ts';

test('a hundred thousand guesses find no code, while whoever has it comes in', async () => {
  await using hall = await openWorkshopTown(2);
  await hall.acts({ do: 'open' });
  const entered: boolean[] = [];
  const statuses = new Set<number>();
  for (let round = 0; round < 20; round++) {
    const [answered] = await Promise.all([
      guessJoinCodes(hall.town.stranger, 5000, round * 5000),
      hall
        .joins(`Ospite ${round}`)
        .then((guest) => hall.tableOf(guest))
        .then(({ me }) => entered.push(me.guest)),
    ]);
    for (const status of answered.keys()) statuses.add(status);
  }
  expect([...statuses].toSorted()).toEqual([404, 429]);
  expect(entered).toEqual(Array.from({ length: 20 }, () => true));
  const rows = await hall.town.database.owner`select from participant where workshop_id = ${hall.workshop}`;
  expect(rows.length).toBe(20);
});

/** What a phone does with a card: it sends it until it is answered. */
async function send(base: string, headers: Readonly<Record<string, string>>, workshop: string, text: string) {
  const card = { id: randomUUID(), kind: 'idea', text, tags: [], question: null, onBehalf: false };
  for (;;) {
    const status = await fetch(`${base}/api/table/${workshop}/contributions`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(card),
    }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 201) return card.id;
    await wait(50);
  }
}

test('a server that is killed while cards come in keeps every one that it took, and none twice', async () => {
  await using database = await freshDatabase({ holds: 'demo' });
  await using directory = await temporaryDirectory();
  const start = (port: string) =>
    startServer({ dataDir: directory.path, databaseUrl: database.url, env: { PORT: port } });
  let server = await start('0');
  const base = server.baseUrl;
  const sara = await enterDemo(base, 'sara-traccia');
  const { workshop, code } = await openedWorkshop(
    async (method, path, body) => {
      const answer = await fetch(base + path, {
        method,
        headers: { ...sara.headers, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    },
    { tables: 3, supportBudget: 3, facilitator: sara.session.actor.person },
  );
  const guests = await Promise.all(
    Array.from({ length: 12 }, async (_, place) => {
      const joined = await fetch(`${base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, name: `Ospite ${place}`, organisation: null }),
      });
      return { cookie: joined.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    }),
  );
  let sending = true;
  const sent = guests.map(async (headers, place) => {
    const ids: string[] = [];
    // Below what one session may do in a minute.
    while (sending && ids.length < 60)
      ids.push(await send(base, headers, workshop, `${place} ${ids.length}`));
    return ids;
  });
  for (let kill = 0; kill < 3; kill++) {
    await wait(400);
    await server.kill9();
    server = await start(String(server.port));
  }
  sending = false;
  const ids = (await Promise.all(sent)).flat();
  const rows = await database.owner<{ id: string; words: string }[]>`
    select id, words from contribution where workshop_id = ${workshop}`;
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(new Set(rows.map(({ words }) => words)).size).toBe(ids.length);
  // A phone that slept through all of it asks once, with the cookie that it had.
  const views = await Promise.all(
    guests.map(async (headers) => {
      const answer = await fetch(`${base}/api/table/${workshop}`, { headers });
      return (await answer.json()) as TableView;
    }),
  );
  const tables = new Map(views.map((view) => [view.table.id, view.cards.length]));
  expect([...tables.values()].reduce((sum, cards) => sum + cards, 0)).toBe(ids.length);
  await server.stop();
});
