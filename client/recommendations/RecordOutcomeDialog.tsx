import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RecommendationOutcome,
  recommendationOutcomes,
} from '../../shared/documents/recommendationLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { needsReason } from '../../shared/recommendations/outcome.ts';
import { Picks } from '../decisions/rounds/Picks.tsx';
import { announce } from '../ui/announce.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRecordOutcome } from './queries.ts';

type Props = { readonly document: DocumentId; readonly onClose: () => void };

/** The answer that the mayors gave with an act of theirs: it is recorded once, and does not change. */
export function RecordOutcomeDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  // Nothing is chosen beforehand: it is recorded once.
  const [outcome, setOutcome] = useState<RecommendationOutcome | null>(null);
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [sitting, setSitting] = useState('');
  const [tried, setTried] = useState(false);
  const record = useRecordOutcome(document);
  const missing = {
    outcome: outcome === null,
    reason: outcome !== null && needsReason(outcome) && reason.trim() === '',
    number: number.trim() === '',
    date: date === '',
  };
  const wrong = (part: keyof typeof missing) =>
    tried && missing[part] ? t(($) => $.outcomes.missing[part]) : null;
  const submit = () => {
    setTried(true);
    if (outcome === null || Object.values(missing).some(Boolean)) return;
    const said = {
      outcome,
      act: { number, date },
      ...(reason.trim() !== '' && { reason }),
      ...(sitting !== '' && { sitting }),
    };
    record.mutate(said, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.outcomes.recorded, { outcome: t(($) => $.outcomes.word[outcome]) }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.outcomes.dialog)}
      verb={t(($) => $.outcomes.verb)}
      busy={record.isPending && t(($) => $.outcomes.busy)}
      failure={record.data?.ok === false ? record.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t(($) => $.outcomes.once)}</p>
      <OutcomeField value={outcome} onChange={setOutcome} error={wrong('outcome')} />
      <TextField
        multiline
        label={t(($) => $.outcomes.reason)}
        hint={t(($) => $.outcomes.reasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={3000}
        error={wrong('reason')}
      />
      <ActNumber value={number} onChange={setNumber} error={wrong('number')} />
      <DateField label={t(($) => $.outcomes.date)} value={date} onChange={setDate} error={wrong('date')} />
      <DateField
        label={t(($) => $.outcomes.sitting)}
        hint={t(($) => $.outcomes.sittingHint)}
        value={sitting}
        onChange={setSitting}
      />
    </FormDialog>
  );
}

type OutcomeFieldProps = {
  readonly value: RecommendationOutcome | null;
  readonly onChange: (value: RecommendationOutcome) => void;
  readonly error: string | null;
};

function OutcomeField({ value, onChange, error }: OutcomeFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <p className="strong">{t(($) => $.outcomes.outcome)}</p>
      <Picks
        label={t(($) => $.outcomes.outcome)}
        options={recommendationOutcomes.map((one) => ({ value: one, label: t(($) => $.outcomes.word[one]) }))}
        value={value}
        onChange={onChange}
      />
      {error !== null && (
        <p className="err" role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  );
}

type FieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
};

function ActNumber(props: FieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t(($) => $.outcomes.number)}
      hint={t(($) => $.outcomes.numberHint)}
      maxLength={60}
      {...props}
    />
  );
}
