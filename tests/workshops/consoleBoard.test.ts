import { expect, test } from 'vitest';
import { afterConsoleChange } from '../../client/workshops/console/afterConsoleChange.ts';
import { inverseOf } from '../../client/workshops/console/inverse.ts';
import { seenAgain } from '../../client/workshops/console/seenAgain.ts';
import { activityOf } from '../../client/workshops/console/tableActivity.ts';
import type { ClusterId, ContributionId, ParticipantId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../shared/workshops/board.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';

const now = Date.parse('2030-11-23T10:00:00.000Z');
const table = 'tavolo' as WorkshopTableId;
const group = 'gruppo' as ClusterId;

function card(id: string, more: Partial<ConsoleCard> = {}): ConsoleCard {
  return {
    id: id as ContributionId,
    table,
    revision: 1,
    kind: 'idea',
    text: id,
    tags: [],
    bringer: { by: 'on_behalf', typedBy: 'chi' as ParticipantId },
    supports: 0,
    standing: { kind: 'shown' },
    at: new Date(now - 9 * 60_000).toISOString(),
    cluster: null,
    hidden: null,
    holds: [],
    ...more,
  };
}

const board = (cards: readonly ConsoleCard[], writtenAt: ConsoleView['writtenAt'] = []) =>
  ({ cards, participants: [], clusters: [], tables: [], positions: [], writtenAt }) as unknown as ConsoleView;

test('a change that comes late or twice leaves the newer card', () => {
  const view = board([card('uno', { revision: 3 })]);
  const late = afterConsoleChange(view, {
    to: 'console',
    card: card('uno', { revision: 2, text: 'vecchio' }),
  });
  expect(late.cards).toEqual(view.cards);
  const next = afterConsoleChange(view, { to: 'console', card: card('uno', { revision: 4, text: 'nuovo' }) });
  expect(next.cards.map(({ text }) => text)).toEqual(['nuovo']);
});

test('what is undone is what she did, in the revision of now; what another has changed since stays', () => {
  const act = {
    do: 'group_contributions' as const,
    cluster: group,
    contributions: [{ contribution: 'uno' as ContributionId, seen: 1 }],
  };
  const undo = inverseOf(act, board([card('uno')]));
  // Somebody has supported it meanwhile: that is no change of what she did.
  expect(undo?.(board([card('uno', { revision: 7, cluster: group })]))).toEqual({
    do: 'regroup_contributions',
    contributions: [{ contribution: 'uno', seen: 7, cluster: null }],
  });
  const moved = card('uno', { revision: 3, cluster: 'altro' as ClusterId });
  expect(undo?.(board([moved]))).toBeNull();
  expect(inverseOf({ do: 'end', seen: 1 }, board([]))).toBeNull();
});

test('a group that was made with its cards is one act to take back, unless another has put a card in it', () => {
  const contributions = [{ contribution: 'uno' as ContributionId, seen: 1 }];
  const act = { do: 'add_cluster' as const, cluster: group, title: 'Sportelli', contributions };
  const before = 'prima' as ClusterId;
  const standing = [group, before].map((id) => ({ id, revision: 0, deleted: false, recommendation: null }));
  const withGroups = (...cards: readonly ConsoleCard[]) =>
    ({ ...board(cards), clusters: standing }) as unknown as ConsoleView;
  const undo = inverseOf(act, withGroups(card('uno', { cluster: before })));
  const made = card('uno', { revision: 2, cluster: group });
  expect(undo?.(withGroups(made))).toEqual({
    do: 'delete_cluster',
    cluster: group,
    deleted: true,
    seen: 0,
    contributions: [{ contribution: 'uno', seen: 2, cluster: before }],
  });
  expect(undo?.(withGroups(made, card('due', { cluster: group })))).toBeNull();
});

const one = 'uno' as ContributionId;
const other = 'due' as ContributionId;
const held = 'tre' as ContributionId;

test('a merging of many is one act to take back, and each goes where it was; one that another has touched refuses all', () => {
  const into = (id: ContributionId) => ({ standing: { kind: 'merged', into: id } as const });
  const was = board([card(one), card(other), card(held, into(other))]);
  const others = [other, held].map((contribution) => ({ contribution, seen: 1 }));
  const undo = inverseOf({ do: 'merge_contributions', into: one, seen: 1, others }, was);
  const now = [
    card(one),
    card(other, { ...into(one), revision: 2 }),
    card(held, { ...into(one), revision: 5 }),
  ];
  expect(undo?.(board(now))).toEqual({
    do: 'part_contributions',
    contributions: [
      { contribution: other, seen: 2, into: null },
      { contribution: held, seen: 5, into: other },
    ],
  });
  expect(undo?.(board([...now.slice(0, 2), card(held)]))).toBeNull();
});

test('an act on a card that the hall has only supported is sent again; one that another has changed is not', () => {
  const act = { do: 'hide_contribution', contribution: one, reason: 'Dati di una persona', seen: 1 } as const;
  const was = board([card(one)]);
  const now = board([card(one, { revision: 4, supports: 3 })]);
  expect(seenAgain(act, was, now)).toEqual({ ...act, seen: 4 });
  expect(seenAgain(act, was, board([card(one, { revision: 2, tags: ['lens:hot_topic'] })]))).toBeNull();
  // What she had before her was older than the page: it knows no better than she.
  expect(seenAgain({ ...act, seen: 0 }, was, now)).toBeNull();
});

test('a table is still after five minutes without a card or a word', () => {
  expect(activityOf(board([card('uno')]), table, now)).toMatchObject({ silent: 9, isStill: true, cards: 1 });
  const written = [{ table, at: new Date(now - 60_000).toISOString() }];
  expect(activityOf(board([card('uno')], written), table, now)).toMatchObject({ silent: 1, isStill: false });
  expect(activityOf(board([]), table, now)).toMatchObject({ silent: null, isStill: false });
});
