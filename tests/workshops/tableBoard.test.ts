import { expect, test } from 'vitest';
import type { Answer } from '../../client/platform/api.ts';
import { afterChange } from '../../client/workshops/table/afterChange.ts';
import { TableBoard } from '../../client/workshops/table/tableBoard.ts';
import { timed } from '../../client/workshops/timed.ts';
import { clockOf, passedMinutes, timerLeft } from '../../client/workshops/timerLeft.ts';
import type { TableView } from '../../shared/workshops/api.ts';
import type { Card, TableGroup } from '../../shared/workshops/board.ts';
import type { WorkshopChange } from '../../shared/workshops/change.ts';

const here = 'tavolo-1' as Card['table'];

function card(id: string, revision: number, more: Partial<Card> = {}): Card {
  return {
    id: id as Card['id'],
    table: here,
    revision,
    kind: 'idea',
    text: `${id}, ${revision}`,
    tags: [],
    bringer: { by: 'forgotten' },
    supports: 0,
    standing: { kind: 'shown' },
    at: '2030-11-23T09:00:00.000Z',
    ...more,
  };
}

const group: TableGroup = {
  id: 'gruppo-1' as TableGroup['id'],
  revision: 1,
  title: 'Orari',
  position: 1,
  preferences: 7,
  deleted: false,
};

// Only what a change can be about; the rest of a table is the same before and after.
const table = {
  table: { id: here, number: 1, name: null },
  now: '2030-11-23T09:00:00.000Z',
  people: 4,
  frozen: false,
  course: {
    revision: 3,
    state: { kind: 'open', phase: 'contributions' },
    timer: { kind: 'none' },
    broadcast: null,
  },
  cards: [card('a', 1)],
  supported: [],
  clusters: [group],
  preferred: [],
} as unknown as TableView;

const ofCard = (changed: Card): WorkshopChange => ({ to: 'table', card: changed });

test('the newer of two cards stands, in whatever order they come, and only of this table', () => {
  const newer = afterChange(table, ofCard(card('a', 3)));
  expect(newer.cards.map(({ text }) => text)).toEqual(['a, 3']);
  expect(afterChange(newer, ofCard(card('a', 2)))).toEqual(newer);
  expect(afterChange(newer, ofCard(card('b', 0))).cards.map(({ id }) => id)).toEqual(['a', 'b']);
  const elsewhere = card('c', 0, { table: 'tavolo-2' as Card['table'] });
  expect(afterChange(newer, ofCard(elsewhere))).toBe(newer);
});

test('an older course changes nothing, and a group keeps how many prefer it', () => {
  const course = { ...table.course, revision: 2, state: { kind: 'ended' } } as const;
  expect(afterChange(table, { to: 'everybody', course })).toBe(table);
  expect(afterChange(table, { to: 'everybody', course: { ...course, revision: 4 } }).course.state.kind).toBe(
    'ended',
  );
  const { preferences: _counted, ...renamed } = { ...group, revision: 2, title: 'Orari e sedi' };
  expect(afterChange(table, { to: 'everybody', group: renamed }).clusters).toEqual([
    { ...group, revision: 2, title: 'Orari e sedi' },
  ]);
  expect(afterChange(table, { to: 'table', people: 5, frozen: true })).toMatchObject({
    people: 5,
    frozen: true,
  });
});

/** A board whose questions are answered when the test says so. */
function askedBoard() {
  const asked: ((answer: Answer<TableView>) => void)[] = [];
  const board = new TableBoard({
    ask: () => new Promise((resolve) => asked.push(resolve)),
    now: () => Date.parse('2030-11-23T08:59:00.000Z'),
  });
  return { board, asked, answers: (view: TableView) => asked.shift()?.({ ok: true, value: view }) };
}

test('what is heard while the whole is on its way is laid over it', async () => {
  const { board, answers } = askedBoard();
  const whole = board.refresh();
  board.hear(ofCard(card('a', 5)));
  board.hear(ofCard(card('b', 0)));
  answers(table);
  await whole;
  expect(board.current().view?.cards.map(({ text }) => text)).toEqual(['a, 5', 'b, 0']);
  expect(board.current().aheadMs).toBe(60_000);
});

test('who asks while an answer is on its way is given a later one, once', async () => {
  const { board, asked, answers } = askedBoard();
  const whole = Promise.all([board.refresh(), board.refresh(), board.refresh()]);
  expect(asked).toHaveLength(1);
  answers(table);
  await expect.poll(() => asked.length).toBe(1);
  answers({ ...table, people: 9 });
  await whole;
  expect(asked).toHaveLength(0);
  expect(board.current().view?.people).toBe(9);
});

test('a table that cannot be asked for stays as it was known', async () => {
  const { board, asked, answers } = askedBoard();
  const first = board.refresh();
  answers(table);
  await first;
  const second = board.refresh();
  asked.shift()?.({ ok: false, refused: 'unreachable', message: 'Niente rete' });
  await second;
  expect(board.current()).toMatchObject({ view: table, failure: { refused: 'unreachable' } });
});

test('a timer runs to an instant, stands still, or is none', () => {
  const endsAt = '2030-11-23T09:00:00.000Z';
  const at = (seconds: number) => Date.parse(endsAt) - seconds * 1000;
  expect(timerLeft({ kind: 'running', endsAt, wholeMs: 600_000 }, at(90))).toBe(90_000);
  expect(timerLeft({ kind: 'running', endsAt, wholeMs: 600_000 }, at(-5))).toBe(0);
  expect(timerLeft({ kind: 'stopped', leftMs: 42_000, wholeMs: 600_000 }, at(0))).toBe(42_000);
  expect(timerLeft({ kind: 'none' }, at(0))).toBeNull();
  expect([clockOf(522_000), clockOf(59_001), clockOf(0)]).toEqual([
    { minutes: 8, seconds: 42 },
    { minutes: 1, seconds: 0 },
    { minutes: 0, seconds: 0 },
  ]);
});

test('a screen whose clock is three minutes slow counts as the phones do', async () => {
  const slow = () => Date.parse('2030-11-23T09:27:00.000Z');
  const { aheadMs } = await timed(Promise.resolve({ now: '2030-11-23T09:30:00.000Z' }), slow);
  const timer = { kind: 'running' as const, endsAt: '2030-11-23T09:35:00.000Z', wholeMs: 300_000 };
  expect(timerLeft(timer, slow() + aheadMs)).toBe(300_000);
});

test('five minutes, one and none are said once each; who slept through two of them hears the last', () => {
  const min = 60_000;
  for (const [before, now, said] of [
    [5 * min + 400, 5 * min - 600, 5],
    [5 * min - 600, 5 * min - 1600, null],
    [min + 1, min, 1],
    [300, 0, 0],
    [0, 0, null],
    [9 * min, 30_000, 1],
    [9 * min, 0, 0],
    // More time was given.
    [30_000, 5 * min, null],
    [null, 30_000, null],
    [30_000, null, null],
  ] as const)
    expect([before, now, passedMinutes(before, now)]).toEqual([before, now, said]);
});
