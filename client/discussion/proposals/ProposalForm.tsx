import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalLimits } from '../../../shared/text/proposedChange.ts';
import { TextField } from '../../ui/TextField.tsx';
import {
  draftedWords,
  kindsFor,
  type ProposalDraft,
  type ProposalKind,
  standingWords,
} from './proposalDraft.ts';
import type { ProposalStart } from './proposalStart.ts';
import { WordChanges } from './WordChanges.tsx';
import './proposals.css';

type ProposalFormProps = {
  readonly start: ProposalStart;
  readonly draft: ProposalDraft;
  readonly onChange: (draft: ProposalDraft) => void;
  /** Nothing differs from the text yet, and somebody has tried to send it. */
  readonly isMissing: boolean;
  readonly autoFocus?: boolean;
};

/** Writes other words for a passage. Why they are proposed are the words of the observation, which stand beside. */
export function ProposalForm({ start, draft, onChange, isMissing, autoFocus = false }: ProposalFormProps) {
  const { t } = useTranslation();
  const { kind } = draft;
  const words = draftedWords(draft, start);
  const standing = standingWords(kind, start);
  return (
    <div className="proposal-form stack">
      <KindChoice
        kinds={kindsFor(start)}
        chosen={kind}
        onChoose={(next) => onChange({ ...draft, kind: next })}
      />
      {kind !== 'delete_block' && (
        <TextField
          label={t(($) => $.proposals.field[kind])}
          error={isMissing ? t(($) => $.proposals.missing[kind]) : null}
          value={words}
          onChange={(typed) => onChange({ ...draft, words: { ...draft.words, [kind]: typed } })}
          maxLength={proposalLimits.characters}
          autoFocus={autoFocus}
          multiline
        />
      )}
      <div>
        <p className="what">{t(($) => $.proposals.preview)}</p>
        <p className="words">
          {words === standing && kind !== 'delete_block' ? (
            <span className="muted">{t(($) => $.proposals.same)}</span>
          ) : (
            <WordChanges was={standing} now={kind === 'delete_block' ? '' : words} />
          )}
        </p>
      </div>
    </div>
  );
}

type KindChoiceProps = {
  readonly kinds: readonly ProposalKind[];
  readonly chosen: ProposalKind;
  readonly onChoose: (kind: ProposalKind) => void;
};

function KindChoice({ kinds, chosen, onChoose }: KindChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="strong">{t(($) => $.proposals.choose)}</legend>
      <div className="picks">
        {kinds.map((kind) => (
          <label key={kind} className="pick">
            <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
            <span>{t(($) => $.proposals.kind[kind])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
