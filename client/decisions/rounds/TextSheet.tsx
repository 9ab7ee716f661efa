import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Picks } from './Picks.tsx';
import { PlanReady } from './PlanReady.tsx';
import { outcomes, textsFor } from './roundDraft.ts';
import { useRoundWords } from './useRoundWords.ts';
import type { Writing } from './writing.ts';

type TextSheetProps = { readonly writing: Writing; readonly choices: RoundChoices };

const objects = ['version', 'plan', 'recommendation'] as const;

/** On which exact text. */
export function TextSheet({ writing, choices }: TextSheetProps) {
  const { t } = useTranslation();
  const { draft, change, error } = writing;
  const decided = draft.kind !== 'signature';
  const follows = draft.follows !== null;
  return (
    <FormSheet
      title={t(($) => $.rounds.onWhat)}
      error={error(
        'text',
        t(($) => $.rounds.textMissing),
      )}
    >
      {decided && !follows && (
        <Picks
          label={t(($) => $.rounds.onWhat)}
          options={objects.map((on) => ({ value: on, label: t(($) => $.rounds.on[on]) }))}
          value={draft.on}
          onChange={(on) => change({ on, version: null })}
        />
      )}
      {decided && draft.on === 'plan' ? (
        <PlanReady plan={choices.plan} />
      ) : (
        <Versions writing={writing} choices={choices} />
      )}
      {decided && !follows && draft.on === 'recommendation' && <Proposal writing={writing} />}
    </FormSheet>
  );
}

function Versions({ writing: { draft, change }, choices }: TextSheetProps) {
  const { t } = useTranslation();
  const words = useRoundWords();
  // A second call is on the very text of the first.
  const texts = textsFor(draft, choices).filter(
    (text) => draft.follows === null || text.version === draft.version,
  );
  if (texts.length === 0) {
    const none = draft.kind === 'signature' ? 'agreements' : draft.on;
    return <p className="muted">{t(($) => $.rounds.none[none])}</p>;
  }
  return (
    <Picks
      label={t(($) => $.rounds.texts)}
      options={texts.map((text) => ({
        value: text.version,
        label: words.version(text),
        hint: `${t(($) => $.rounds.fingerprint)} ${text.hash.slice(0, 12)}`,
      }))}
      value={draft.version}
      onChange={(version) => change({ version })}
    />
  );
}

function Proposal({ writing: { draft, change, error } }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t(($) => $.rounds.outcome)}</h3>
      <Picks
        label={t(($) => $.rounds.outcome)}
        options={outcomes.map((value) => ({ value, label: t(($) => $.rounds.outcomes[value]) }))}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <TextField
        label={t(($) => $.rounds.outcomeReason)}
        hint={t(($) => $.rounds.outcomeReasonHint)}
        value={draft.outcomeReason}
        onChange={(outcomeReason) => change({ outcomeReason })}
        maxLength={2000}
        multiline
        error={error(
          'outcomeReason',
          t(($) => $.rounds.outcomeReasonMissing),
        )}
      />
    </>
  );
}
