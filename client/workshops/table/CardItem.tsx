import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import type { Card } from '../../../shared/workshops/board.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useTagWords } from '../useTagWords.ts';
import { GivenButton } from './GivenButton.tsx';
import type { TableBoard } from './tableBoard.ts';

type Props = {
  readonly card: Card;
  readonly view: TableView;
  readonly board: TableBoard;
  /** Whether supports are given now. */
  readonly supports: boolean;
};

/** A contribution as its table sees it. */
export function CardItem({ card, view, board, supports }: Props) {
  const { t } = useTranslation();
  const tagWords = useTagWords();
  const { standing, bringer, kind, text, tags } = card;
  const mine = bringer.by === 'participant' && bringer.id === view.me.id;
  if (standing.kind === 'hidden')
    return (
      <li className="cardc concealed">
        <p className="ft">
          <Icon name="eyeoff" />
          <span>
            <b>{t(($) => $.table.hidden)}.</b> {t(($) => $.table.hiddenBody)}
          </span>
        </p>
      </li>
    );
  return (
    <li className={mine ? 'cardc mine' : 'cardc'}>
      <p className="kind">{[t(($) => $.table.kinds[kind]), ...tags.map(tagWords)].join(' · ')}</p>
      <p className="tx" id={`parole-${card.id}`}>
        {text}
      </p>
      <div className="ft">
        <span className="by">
          <By card={card} mine={mine} />
        </span>
        <span className="grow" />
        {standing.kind === 'merged' ? (
          <span>
            <Icon name="merge" /> {t(($) => $.table.merged)}
          </span>
        ) : supports && !mine ? (
          <Support card={card} view={view} board={board} />
        ) : (
          <span className="nowrap">
            <Icon name="up" /> {t(($) => $.table.supports, { count: card.supports })}
          </span>
        )}
      </div>
    </li>
  );
}

function By({ card: { bringer, at }, mine }: { readonly card: Card; readonly mine: boolean }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  if (mine)
    return (
      <>
        <b>{t(($) => $.table.mine)}</b>, {shortMoment(new Date(at), new Date())}
      </>
    );
  switch (bringer.by) {
    case 'on_behalf':
      return t(($) => $.table.onBehalf);
    case 'forgotten':
      return t(($) => $.table.forgotten);
    case 'participant':
      return bringer.organisation === null ? bringer.name : `${bringer.name}, ${bringer.organisation}`;
  }
}

type SupportProps = Pick<Props, 'card' | 'view' | 'board'>;

function Support({ card: { id, supports }, view, board }: SupportProps) {
  const { t } = useTranslation();
  return (
    <GivenButton
      known={view.supported.includes(id)}
      path={`/api/table/${view.workshop}/contributions/${id}/support`}
      to={`parole-${id}`}
      onGiven={(given) => board.supports(id, given)}
    >
      {(given) => (
        <>
          {t(($) => (given ? $.table.supported : $.table.support))} <span className="n">{supports}</span>
        </>
      )}
    </GivenButton>
  );
}
