import { expect, test } from 'vitest';
import { afterConsoleChange } from '../../client/workshops/console/afterConsoleChange.ts';
import { inverseOf } from '../../client/workshops/console/inverse.ts';
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
  expect(undo?.(board([card('uno', { revision: 7, cluster: group })]))).toEqual([
    { do: 'group_contributions', cluster: null, contributions: [{ contribution: 'uno', seen: 7 }] },
  ]);
  const moved = card('uno', { revision: 3, cluster: 'altro' as ClusterId });
  expect(undo?.(board([moved]))).toBeNull();
  expect(inverseOf({ do: 'end', seen: 1 }, board([]))).toBeNull();
});

test('a table is still after five minutes without a card or a word', () => {
  expect(activityOf(board([card('uno')]), table, now)).toMatchObject({ silent: 9, isStill: true, cards: 1 });
  const written = [{ table, at: new Date(now - 60_000).toISOString() }];
  expect(activityOf(board([card('uno')], written), table, now)).toMatchObject({ silent: 1, isStill: false });
  expect(activityOf(board([]), table, now)).toMatchObject({ silent: null, isStill: false });
});
