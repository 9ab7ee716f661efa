import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { outcomeOf } from '../../../shared/decisions/outcomeOf.ts';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { stillOpen } from '../../../shared/decisions/stillOpen.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import type { RoundSeatId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';
import { StillOpenNote } from '../floor/StillOpenNote.tsx';
import { VerdictSheet } from '../floor/VerdictSheet.tsx';
import { useRuleVoice } from '../rules/useRuleVoice.ts';
import { decidingOf } from './deciding.ts';

/** What comes of a vote: if it were closed now, for whoever may know; once it is closed, for everybody. */
export function RoundOutcome({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const voice = useRuleVoice(sittersOf(round.places));
  const { rule, phase, kind, places } = round;
  const deciding = decidingOf(round);
  if (phase.kind === 'closed' && phase.ending.kind === 'sent_back') {
    return (
      <Note tone="warn" title={t(($) => $.rounds.ending.sent_back)}>
        <p className="written">{phase.ending.reason}</p>
      </Note>
    );
  }
  if (phase.kind === 'closed' && phase.ending.kind === 'concluded') {
    return (
      <Note tone="ok" title={t(($) => $.rounds.ending.concluded)}>
        {t(($) => $.rounds.allSigned)}
      </Note>
    );
  }
  if (phase.kind === 'closed' && phase.ending.kind === 'not_concluded') {
    return <NotConcluded places={places} missing={phase.ending.missing} />;
  }
  if (kind !== 'vote' || rule === null) return null;
  if (phase.kind === 'closed') {
    if (!('outcome' in phase.ending)) return null;
    return (
      <VerdictSheet
        outcome={phase.ending.outcome}
        rule={rule}
        voice={voice}
        casting={phase.ending.kind === 'decided' && phase.ending.casting !== null}
        above={t(($) => $.sitting.result)}
      >
        {phase.ending.kind === 'no_quorum' && round.may.convene && round.call === 'first' && (
          <SecondCall round={round} />
        )}
      </VerdictSheet>
    );
  }
  if (deciding === null || !round.may.chair) return null;
  const outcome = outcomeOf(deciding);
  return (
    <VerdictSheet
      outcome={outcome}
      rule={rule}
      voice={voice}
      casting={false}
      above={t(($) => $.sitting.ifClosedNow)}
      footer={
        <>
          {t(($) => $.rounds.onlyYou)}{' '}
          {rule.abstention === 'counts_for_quorum_only' &&
            outcome.tally.abstention.heads > 0 &&
            t(($) => $.rounds.abstentionsQuorumOnly)}
        </>
      }
    >
      <StillOpenNote
        open={stillOpen(deciding)}
        nameOf={(seat) => places.find(({ id }) => id === seat)?.name ?? ''}
        voice={voice}
      />
    </VerdictSheet>
  );
}

type NotConcludedProps = {
  readonly places: RoundView['places'];
  readonly missing: readonly RoundSeatId[];
};

/** One party is enough: it is named, whether it refused or only did not sign. */
function NotConcluded({ places, missing }: NotConcludedProps) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const names = places.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
  return (
    <Note tone="no" title={t(($) => $.rounds.ending.not_concluded)}>
      {t(($) => $.rounds.missingParties, { names: joinWords(names) })}
    </Note>
  );
}

function SecondCall({ round: { id } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  return (
    <Note
      tone="info"
      actions={
        <Link className={buttonClass({ size: 'sm' })} to="/sedute/nuova" search={{ segue: id }}>
          {t(($) => $.rounds.secondCall)}
        </Link>
      }
    >
      <p className="small">{t(($) => $.rounds.secondCallWhy)}</p>
    </Note>
  );
}
