import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KeptWords } from './KeptWords.tsx';
import { keptDraft } from './keptDraft.ts';
import { standingQuery } from './queries.ts';
import { ToReceipt } from './RefusedNote.tsx';

/** The round is closed; words that were written and never confirmed can still be copied. */
export function ClosedRound({ view, person }: { readonly view: SignView; readonly person: PersonId }) {
  const { t } = useTranslation();
  const phase = useQuery(standingQuery(view.round)).data?.phase;
  const ending = phase?.kind === 'closed' ? phase.ending : null;
  const { choice, reason, organisation } = keptDraft(person, view.round);
  const said = view.seats.filter((seat) => seat.said !== null);
  // What she had begun for this seat and never confirmed.
  const isLost = choice !== null && said.every((seat) => seat.organisation !== organisation);
  return (
    <>
      <div className="blk">
        <div className="note warn" role="status">
          <Icon name="alert" />
          <div>
            <h1>{t(($) => $.signing.over[isLost ? 'lost' : 'closed'][view.kind])}</h1>
            <p>
              {reason === '' ? t(($) => $.signing.over.closedPlain) : t(($) => $.signing.over.closedBody)}
            </p>
          </div>
        </div>
        <KeptWords words={reason} />
        {ending?.kind === 'sent_back' && (
          <p className="soft sent-back">{t(($) => $.signing.over.sentBack, { reason: ending.reason })}</p>
        )}
      </div>
      <div className="blk stack-2">
        {said.map(
          ({ seat, name, said: word }) =>
            word && <ToReceipt key={seat} ballot={word.ballot} of={name} block />,
        )}
        <Link className={buttonClass({ block: true })} to="/sedute/$id" params={{ id: view.round }}>
          {t(($) => $.signing.over.toRound)}
        </Link>
      </div>
    </>
  );
}
