import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
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
  const { would, outcome, missing } = closingOf(round);
  const title = round.whole ? undefined : round.texts.slice(0, 1).map(textName)[0];
  const tied = would === 'tie';
  const decided = tied ? (casting === 'in_favour' ? 'approved' : 'rejected') : would;
  const how = t(($) => $.rounds.ending[decided]);
  const send = () => {
    setTried(true);
    if (tied && casting === null) return;
    close.mutate(
      { how: 'count', president: tied ? casting : null },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.rounds.closed, { how }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      urgent
      title={t(($) => $.rounds.closeTitle[would], {
        title: title === undefined ? t(($) => $.rounds.theText) : t(($) => $.rounds.quoted, { title }),
      })}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t(($) => $.rounds.back)}
          </Button>
          <Button
            tone="primary"
            icon="lock"
            busy={close.isPending && t(($) => $.rounds.closing)}
            onClick={send}
          >
            {t(($) => $.rounds.closeDo, { how: tied && casting === null ? '…' : lowered(how) })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(($) => $.rounds[closeBody[would]])}</p>
        <Missing round={round} missing={missing.map(({ name }) => name)} />
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

function verdictOf<Verdict extends string>(verdict: Verdict, casting: 'in_favour' | 'against' | null) {
  if (verdict !== 'tie' || casting === null) return verdict;
  return casting === 'in_favour' ? 'approved' : 'rejected';
}

/** What closing means, for each way in which it would end. */
const closeBody = {
  approved: 'closeBody',
  rejected: 'closeBody',
  undecided: 'closeBody',
  tie: 'closeBody',
  no_quorum: 'closeNoQuorum',
  heard: 'closeHeard',
  concluded: 'partiesNote',
  not_concluded: 'partiesNote',
} as const satisfies Record<Closing['would'], string>;

function Missing({ round, missing }: { readonly round: RoundView; readonly missing: readonly string[] }) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  if (missing.length === 0 || round.kind === 'opinion') return null;
  const values = { count: missing.length, names: joinWords(missing) };
  return (
    <Note tone="warn">
      <p className="small">
        {round.kind === 'signature'
          ? t(($) => $.rounds.missingParties, values)
          : t(($) => $.rounds.silentMinutes, values)}
      </p>
    </Note>
  );
}
