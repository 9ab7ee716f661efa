import { expect, test } from 'vitest';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { freshDatabase } from '../../support/database.ts';
import { enterDemo, sectionOf } from '../../support/demoVisitor.ts';
import { startServer } from '../../support/server.ts';
import { temporaryDirectory } from '../../support/temporaryDirectory.ts';

test('[W4] a server that dies between the flip of a freeze and its bytes completes it when it starts again', async () => {
  await using database = await freshDatabase({ holds: 'demo' });
  await using directory = await temporaryDirectory();
  const sql = database.owner;
  const start = () => startServer({ dataDir: directory.path, databaseUrl: database.url });
  const first = await start();
  const elena = await enterDemo(first.baseUrl, 'elena-esempi');
  const id = await sectionOf(elena, '9.E');
  await sql`update document_profile set state = 'consolidation' where document_id = ${id}`;
  const left = async () => {
    const rows = await sql`select hash, seq::int from version where document_id = ${id}`;
    return rows.map(({ hash, seq }) => ({ hash, seq }));
  };

  // What the bytes are made of is held back; the flip does not look at it.
  await sql.begin(async (hold) => {
    await hold`lock table attachment in access exclusive mode`;
    const answer = fetch(`${first.baseUrl}/api/documents/${id}/freeze`, {
      method: 'POST',
      headers: { ...elena.headers, 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => 'gone');
    await expect.poll(left, { timeout: 20_000 }).toMatchObject([{ hash: null }]);
    await first.kill9();
    expect(await answer).toBe('gone');
  });

  await using second = await start();
  const [completed] = await left();
  expect(completed?.hash).toMatch(/^[\da-f]{64}$/u);
  const again = await enterDemo(second.baseUrl, 'elena-esempi');
  const view = await again.get<DocumentView>(`/api/documents/${id}`);
  expect(view).toMatchObject({ state: 'frozen', version: { number: 1, hash: completed?.hash } });
});
