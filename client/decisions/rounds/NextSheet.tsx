import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { Button } from '../../ui/Button.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';

/** What closing does, and what sending back does, before one of them is chosen. */
export function NextSheet({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const id = useId();
  const [asking, setAsking] = useState(false);
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.rounds.next)}</h2>
      </header>
      <div className="in small stack">
        <p>
          <b>{t(($) => (round.kind === 'signature' ? $.rounds.closesItself : $.rounds.ifClose))}</b>{' '}
          {t(($) => $.rounds.ifCloseThen[round.kind])}
        </p>
        <p>
          <b>{t(($) => $.rounds.ifBack)}</b> {t(($) => $.rounds.ifBackThen)}
        </p>
        <div className="row wrap">
          <Button size="sm" onClick={() => setAsking(true)}>
            {t(($) => $.rounds.sendBack)}
          </Button>
        </div>
      </div>
      {asking && <SendBackDialog round={round} onClose={() => setAsking(false)} />}
    </section>
  );
}
