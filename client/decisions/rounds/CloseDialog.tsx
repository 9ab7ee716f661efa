import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { CastingField } from './CastingField.tsx';
import { type Closing, closingOf } from './closing.ts';
import { MinuteText } from './MinuteText.tsx';
import { useRoundActs } from './queries.ts';
import { useRoundWords } from './useRoundWords.ts';

type CloseDialogProps = { readonly round: RoundView; readonly onClose: () => void };

/** Before the end: its title is what closing does, and focus starts on leaving the vote open. */
export function CloseDialog({ round, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const words = useRoundWords();
  const { close } = useRoundActs(round.id);
  const [casting, setCasting] = useState<'in_favour' | 'against' | null>(null);
  const [tried, setTried] = useState(false);
  const { would, outcome, silent } = closingOf(round);
  const title = useClosingTitle(round, would);
  const proposed = round.proposal?.outcome;
  const tied = would === 'tie';
  const decided = would === 'tie' ? turnedBy(casting) : would;
  const how = t(($) => $.rounds.ending[decided === 'tie' ? 'undecided' : decided]);
  const send = () => {
    setTried(true);
    if (decided === 'tie') return;
    // The page itself says how it ended: with the round this dialog is closed.
    close.mutate({ how: 'count', president: tied ? casting : null, expects: decided });
  };
  return (
    <Dialog
      urgent
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t(($) => (round.kind === 'vote' ? $.rounds.back : $.rounds.backToOpinions))}
          </Button>
          <Button
            tone="primary"
            icon="lock"
            busy={close.isPending && t(($) => $.rounds.closing)}
            onClick={send}
          >
            {tied && casting === null
              ? t(($) => $.rounds.closeTie)
              : t(($) => $.rounds.closeDo, { how: lowered(how) })}
          </Button>
        </>
      }
    >
      <div className="stack">
        {proposed && (
          <p>
            <b>{t(($) => $.rounds.proposal)}</b> {t(($) => $.rounds.proposed[proposed])}.
          </p>
        )}
        <Meaning round={round} would={would} />
        <Silent names={silent.map(({ name }) => name)} />
        {tied && (
          <CastingField
            value={casting}
            onChange={setCasting}
            error={tried && casting === null ? t(($) => $.rounds.castingMissing) : null}
          />
        )}
        {outcome && round.rule && (
          <MinuteText
            round={round}
            rule={round.rule}
            outcome={{ ...outcome, verdict: verdictOf(outcome.verdict, casting) }}
            title={words.about(round)}
          />
        )}
        {close.data?.ok === false && (
          <Note tone="no" spoken>
            {close.data.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/** What the president makes of a tie; it stays one as long as she says nothing. */
function turnedBy(casting: 'in_favour' | 'against' | null): 'approved' | 'rejected' | 'tie' {
  if (casting === null) return 'tie';
  return casting === 'in_favour' ? 'approved' : 'rejected';
}

function verdictOf<Verdict extends string>(verdict: Verdict, casting: 'in_favour' | 'against' | null) {
  return verdict === 'tie' ? turnedBy(casting) : verdict;
}

/** What is decided, named in its own gender: a text, the whole plan, or the answer that is proposed. */
function useClosingTitle({ whole, proposal, texts }: RoundView, would: Closing['would']): string {
  const { t } = useTranslation();
  if (would === 'no_quorum' || would === 'heard') return t(($) => $.rounds.closeTitle[would]);
  if (whole) return t(($) => $.rounds.closePlan[would]);
  if (proposal !== null) return t(($) => $.rounds.closeProposal[would]);
  const title = texts.slice(0, 1).map(textName).join('');
  return t(($) => $.rounds.closeTitle[would], { title });
}

/** What closing means, for each way in which it would end. */
function Meaning({ round, would }: { readonly round: RoundView; readonly would: Closing['would'] }) {
  const { t } = useTranslation();
  if (would === 'heard') return <p>{t(($) => $.rounds.closeHeard)}</p>;
  if (would !== 'no_quorum') return <p>{t(($) => $.rounds.closeBody)}</p>;
  return (
    <p>
      {t(($) => $.rounds.closeNoQuorum)} {round.call === 'first' && t(($) => $.rounds.closeTryAgain)}
    </p>
  );
}

/** Who is there and says nothing: so it will stand in the minutes. */
function Silent({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  if (names.length === 0) return null;
  return (
    <Note tone="warn">
      <p className="small">
        {t(($) => $.rounds.silentMinutes, { count: names.length, names: joinWords(names) })}
      </p>
    </Note>
  );
}
