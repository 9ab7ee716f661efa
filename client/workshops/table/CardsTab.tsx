import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken } from '../../../shared/workshops/phase.ts';
import type { SendingBox } from '../../platform/sending/sendingBox.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { CardItem } from './CardItem.tsx';
import { Choices } from './Choices.tsx';
import { Composer } from './Composer.tsx';
import { DraftLeft } from './DraftLeft.tsx';
import type { TableBoard } from './tableBoard.ts';
import { WaitingItem } from './WaitingItem.tsx';
import type { WaitingCard } from './waitingCards.ts';

type Props = {
  readonly view: TableView;
  readonly board: TableBoard;
  readonly box: SendingBox<WaitingCard>;
  readonly waiting: readonly WaitingCard[];
  readonly late: boolean;
};

/** The guiding question, what the table answers, and the place to write; in its phase, the groups to prefer. */
export function CardsTab({ view, board, box, waiting, late }: Props) {
  const { t } = useTranslation();
  const { cards, course, me, supported, supportBudget, questions, theme } = view;
  const [asked, setAsked] = useState(0);
  const [edited, setEdited] = useState<{ readonly card: WaitingCard; readonly time: number } | null>(null);
  const question = questions[Math.min(asked, questions.length - 1)] ?? null;
  const writes = isTaken(course.state, 'contribute') && !me.muted;
  const supports = isTaken(course.state, 'support') && !me.muted;
  // What has arrived lies on the table already, in the moment before it leaves the box.
  const unsent = waiting.filter(
    ({ key, refused }) => refused !== null || !cards.some(({ id }) => id === key),
  );
  const edit = (card: WaitingCard) => {
    box.drop(card.key);
    setEdited((last) => ({ card, time: (last?.time ?? 0) + 1 }));
  };
  return (
    <>
      <div className="ask">
        <h1>{question?.words ?? theme}</h1>
        {writes && <p>{t(($) => $.table.hint)}</p>}
        {questions.length > 1 && <OtherQuestion place={asked} of={questions.length} onGo={setAsked} />}
      </div>
      <Choices view={view} board={board} />
      <div className="cards-head">
        <h2>{t(($) => $.table.cards)}</h2>
        {supports && supportBudget > 0 && (
          <span className="muted">
            {t(($) => $.table.supportsLeft, {
              count: Math.max(0, supportBudget - supported.length),
              whole: supportBudget,
            })}
          </span>
        )}
      </div>
      {cards.length + unsent.length === 0 ? (
        <Empty icon="chat" title={t(($) => $.table.emptyTitle)}>
          {writes ? t(($) => $.table.emptyBody) : t(($) => $.table.emptyClosed)}
        </Empty>
      ) : (
        <ul className="cards" aria-label={t(($) => $.table.cards)}>
          {cards.map((card) => (
            <CardItem key={card.id} card={card} view={view} board={board} supports={supports} />
          ))}
          {unsent.map((card) => (
            <WaitingItem
              key={card.key}
              card={card}
              box={box}
              late={late}
              onEdit={writes ? () => edit(card) : null}
            />
          ))}
        </ul>
      )}
      {writes ? (
        <Composer
          key={edited?.time ?? 0}
          view={view}
          box={box}
          question={question?.id ?? null}
          edited={edited?.card ?? null}
        />
      ) : (
        <DraftLeft view={view} />
      )}
    </>
  );
}

type OtherProps = { readonly place: number; readonly of: number; readonly onGo: (place: number) => void };

function OtherQuestion({ place, of, onGo }: OtherProps) {
  const { t } = useTranslation();
  return (
    <div className="row questions">
      <Button
        size="sm"
        icon="left"
        aria-label={t(($) => $.table.previousQuestion)}
        onClick={() => onGo((place + of - 1) % of)}
      >
        {''}
      </Button>
      <span>
        {t(($) => $.table.question)} {t(($) => $.table.questionOf, { number: place + 1, count: of })}
      </span>
      <Button
        size="sm"
        icon="right"
        aria-label={t(($) => $.table.nextQuestion)}
        onClick={() => onGo((place + 1) % of)}
      >
        {''}
      </Button>
    </div>
  );
}
