import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { keptDraft } from './keptDraft.ts';
import { ToReceipt } from './RefusedNote.tsx';

/** The round is closed; words that were written and never confirmed can still be copied. */
export function ClosedRound({ view, person }: { readonly view: SignView; readonly person: PersonId }) {
  const { t } = useTranslation();
  const { reason } = keptDraft(person, view.round);
  const said = view.seats.flatMap((seat) => seat.said ?? []);
  return (
    <>
      <div className="blk">
        <div className="note warn" role="status">
          <Icon name="alert" />
          <div>
            <h1>{t(($) => $.signing.over.closed)}</h1>
            <p>
              {reason === '' ? t(($) => $.signing.over.closedPlain) : t(($) => $.signing.over.closedBody)}
            </p>
          </div>
        </div>
        {reason !== '' && (
          <div className="said-why">
            <p>{reason}</p>
            <CopyWords words={reason} />
          </div>
        )}
      </div>
      <div className="blk stack-2">
        {said.map(({ ballot }) => (
          <ToReceipt key={ballot} ballot={ballot} />
        ))}
        <Link className={buttonClass({ block: true })} to="/sedute/$id" params={{ id: view.round }}>
          {t(($) => $.signing.over.toRound)}
        </Link>
      </div>
    </>
  );
}
