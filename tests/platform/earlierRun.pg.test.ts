import { expect, test } from 'vitest';
import { connect } from '../../server/platform/database.ts';
import { endEarlierSessions, sessionName } from '../../server/platform/earlierRun.ts';
import { freshDatabase } from '../support/database.ts';

const mine = sessionName('0193f6b4-0000-7000-8000-000000000000');
const other = sessionName('0193f6b4-1111-7000-8000-000000000000');

test('[W6] what an earlier run left open is ended, its statement with it; other nodes and this run go on', async () => {
  await using database = await freshDatabase();
  const session = (name: string) => connect(database.address, { role: 'owner', connections: 1, name });
  const [dead, neighbour, current] = [session(mine), session(other), session(mine)];
  await database.owner`create table written (n int)`;
  await neighbour`select 1`;
  // A statement that would commit after the next run has read: it waits for a lock that we hold.
  const blocker = await database.owner.reserve();
  await blocker`begin`;
  await blocker`lock table written in access exclusive mode`;
  const late = dead`insert into written values (1)`.then(
    () => 'committed',
    (error: { code: string }) => error.code,
  );
  const waits = () => database.owner`select 1 from pg_stat_activity where wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waits()).length).toBe(1);

  expect(await endEarlierSessions(current, mine)).toBe(1);
  await blocker`commit`;
  blocker.release();
  expect(await late).toMatch(/57P01|CONNECTION_CLOSED/u);
  expect((await database.owner`select 1 from written`).length).toBe(0);
  expect(await neighbour`select 1 as alive`).toMatchObject([{ alive: 1 }]);
  await Promise.all([dead, neighbour, current].map((sql) => sql.end({ timeout: 1 })));
});
