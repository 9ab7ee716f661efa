import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { ProlongDialog } from './ProlongDialog.tsx';
import { useRoundActs } from './queries.ts';

const closeVerb = { vote: 'close', opinion: 'closeOpinion', signature: 'closeSignature' } as const;

/** What this reader may do with an open round: speak, remind, prolong, close. */
export function RoundActs({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'prolong' | 'close' | null>(null);
  const { id, phase, may, kind, deadline, waitsForMe } = round;
  if (phase.kind === 'closed') return null;
  const closes = may.chair || (kind === 'signature' && may.convene);
  const done = () => setAsking(null);
  return (
    <>
      {waitsForMe > 0 && (
        <Link
          className={buttonClass({ tone: closes ? 'plain' : 'primary' })}
          to="/sedute/$id/parere"
          params={{ id }}
        >
          {t(($) => $.rounds.readAndDecide)}
        </Link>
      )}
      {may.convene && deadline !== null && (
        <Button icon="clock" onClick={() => setAsking('prolong')}>
          {t(($) => $.rounds.prolong)}
        </Button>
      )}
      {may.convene && <Remind round={round} />}
      {closes && (
        <Button tone="primary" icon="lock" onClick={() => setAsking('close')}>
          {t(($) => $.rounds[closeVerb[kind]])}
        </Button>
      )}
      {asking === 'prolong' && <ProlongDialog round={round} onClose={done} />}
      {asking === 'close' && <CloseDialog round={round} onClose={done} />}
    </>
  );
}

function Remind({ round: { id, places } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { remind } = useRoundActs(id);
  const missing = places.filter(({ status }) => status !== 'spoken').length;
  if (missing === 0) return null;
  return (
    <Button
      icon="bell"
      busy={remind.isPending && t(($) => $.rounds.reminding)}
      onClick={() =>
        remind.mutate(undefined, {
          onSuccess: (answer) =>
            announce(
              answer.ok ? t(($) => $.rounds.reminded, { count: answer.value.people }) : answer.message,
            ),
        })
      }
    >
      {t(($) => $.rounds.remind, { count: missing })}
    </Button>
  );
}
