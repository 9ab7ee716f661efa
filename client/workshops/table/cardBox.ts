import type { TableView } from '../../../shared/workshops/api.ts';
import type { Card } from '../../../shared/workshops/board.ts';
import { ask } from '../../platform/api.ts';
import { SendingBox } from '../../platform/sending/sendingBox.ts';
import type { TableBoard } from './tableBoard.ts';
import { keptCards, type WaitingCard } from './waitingCards.ts';

/** The way of cards from this phone to the table of whoever writes them. */
export function cardBox(board: TableBoard, { workshop, me }: TableView): SendingBox<WaitingCard> {
  return new SendingBox(keptCards(workshop, me.id), {
    send: ({ key, kind, text, tags, question, onBehalf }) =>
      ask('POST', `/api/table/${workshop}/contributions`, { id: key, kind, text, tags, question, onBehalf }),
    // It lies on the table at once; what the server tells of it is newer than this.
    show: async (card) => {
      const { view } = board.current();
      if (view !== null) board.hear({ to: 'table', card: arrived(card, view) });
    },
  });
}

function arrived(card: WaitingCard, { me, table }: Pick<TableView, 'me' | 'table'>): Card {
  const { key, kind, text, tags, onBehalf, at } = card;
  return {
    id: key,
    table: table.id,
    revision: -1,
    kind,
    text,
    tags,
    bringer: onBehalf
      ? { by: 'on_behalf', typedBy: me.id }
      : { by: 'participant', id: me.id, name: me.name, organisation: me.organisation },
    supports: 0,
    standing: { kind: 'shown' },
    at,
  };
}
