import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendingBox } from '../../platform/sending/sendingBox.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { WaitingCard } from './waitingCards.ts';

type Props = {
  readonly card: WaitingCard;
  readonly box: SendingBox<WaitingCard>;
  readonly late: boolean;
  /** Null where nothing is written now: then it waits, or is copied. */
  readonly onEdit: (() => void) | null;
};

/** A card of mine that has not reached the table: on its way, waiting, or refused. */
export function WaitingItem({ card: { key, text, refused }, box, late, onEdit }: Props) {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  // Whoever has just added it sees where it went.
  useEffect(() => {
    // A promise in some browsers, and no way to end the effect.
    void item.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <li ref={item} className="cardc wait">
      <p className="tx">{text}</p>
      <div className="ft">
        <Icon name={refused === null ? 'clock' : 'alert'} />
        <span>
          <b className="warn-t">
            {refused !== null
              ? t(($) => $.table.refused)
              : late
                ? t(($) => $.table.waiting)
                : t(($) => $.table.sending)}
          </b>
          , {t(($) => $.table.waitingMine)}
        </span>
        <span className="grow" />
        {onEdit !== null && (late || refused !== null) && (
          <button className="link" type="button" onClick={onEdit}>
            {t(($) => $.table.edit)}
          </button>
        )}
      </div>
      {refused !== null && (
        <>
          <p className="err" role="alert">
            {refused}
          </p>
          <div className="row wrap">
            {onEdit !== null && (
              <Button size="sm" onClick={() => void box.retry(key)}>
                {t(($) => $.table.retry)}
              </Button>
            )}
            <CopyWords words={text} />
            <Button size="sm" tone="quiet" onClick={() => box.drop(key)}>
              {t(($) => $.table.drop)}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
