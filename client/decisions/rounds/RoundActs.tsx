import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { isOver } from './isOver.ts';
import { ProlongDialog } from './ProlongDialog.tsx';
import { useRoundActs } from './queries.ts';

const closeVerb = { vote: 'close', opinion: 'closeOpinion' } as const;

/** What this reader may do with an open round: speak, remind, prolong, close. */
export function RoundActs({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'prolong' | 'close' | null>(null);
  const { id, phase, may, kind, deadline, waitsForMe } = round;
  if (phase.kind === 'closed') return null;
  // A signature round ends when every party has answered or by its deadline, and by nobody's hand.
  const closes = may.chair && kind !== 'signature';
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
      {may.convene && deadline !== null && new Date(deadline) > new Date() && (
        <Button icon="clock" onClick={() => setAsking('prolong')}>
          {t(($) => $.rounds.prolong)}
        </Button>
      )}
      {may.convene && !isOver(round, new Date()) && <Remind round={round} />}
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
  const said = (answer: NonNullable<typeof remind.data>) => {
    if (answer.ok) return t(($) => $.rounds.reminded, { count: answer.value.people });
    return answer.refused === 'too_many' ? t(($) => $.rounds.remindedLately) : answer.message;
  };
  return (
    <>
      {remind.data && <span className="small muted">{said(remind.data)}</span>}
      <Button
        icon="bell"
        busy={remind.isPending && t(($) => $.rounds.reminding)}
        onClick={() => remind.mutate(undefined, { onSuccess: (answer) => announce(said(answer)) })}
      >
        {t(($) => $.rounds.remind, { count: missing })}
      </Button>
    </>
  );
}
