import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundRow } from '../../shared/decisions/roundApi.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { type DemoTown, openDemoTown } from '../support/demoTown.ts';
import { openRoundTable, type RoundTable } from '../support/roundTable.ts';

let town: DemoTown;
let table: RoundTable;
beforeAll(async () => {
  town = await openDemoTown();
  table = await openRoundTable(town);
});
afterAll(() => town[Symbol.asyncDispose]());

const stateOf = async (id: string) => (await table.elena.get<DocumentView>(`/api/documents/${id}`)).state;

test('[R2] a vote opens on one frozen version, with its seats, weights and rule, and takes its section along', async () => {
  const text = await table.frozen('Sezione per un voto', 3);
  const round = await table.opened({ on: text }, table.clara);
  expect(await stateOf(text.document)).toBe('under_vote');
  const view = await table.view(round);
  expect(view).toMatchObject({
    kind: 'vote',
    texts: [{ number: 3, hash: text.hash }],
    seats: 48,
    spoken: 0,
    count: null,
    chair: { name: 'Clara Ipotesi' },
    phase: { kind: 'open' },
  });
  expect(view.places.find(({ name }) => name === 'Romanengo')).toMatchObject({
    weight: 3000,
    subdistrict: { name: 'Sub-ambito 5' },
    status: 'absent',
  });
  const rows = await table.elena.get<readonly RoundRow[]>(`/api/rounds?document=${text.document}`);
  expect(rows.map(({ id }) => id)).toEqual([round]);
});
