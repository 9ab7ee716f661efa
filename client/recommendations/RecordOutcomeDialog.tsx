import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RecommendationOutcome,
  recommendationOutcomes,
} from '../../shared/documents/recommendationLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { needsReason } from '../../shared/recommendations/outcome.ts';
import { announce } from '../ui/announce.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRecordOutcome } from './queries.ts';

type Props = { readonly document: DocumentId; readonly onClose: () => void };

/** The answer that the mayors gave with an act of theirs: it is recorded once, and does not change. */
export function RecordOutcomeDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<RecommendationOutcome>('accepted');
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [sitting, setSitting] = useState('');
  const [tried, setTried] = useState(false);
  const record = useRecordOutcome(document);
  const missing = {
    reason: needsReason(outcome) && reason.trim() === '',
    number: number.trim() === '',
    date: date === '',
  };
  const wrong = (part: keyof typeof missing) =>
    tried && missing[part] ? t(($) => $.outcomes.missing[part]) : null;
  const submit = () => {
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
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
      <Select
        label={t(($) => $.outcomes.outcome)}
        options={recommendationOutcomes.map((value) => ({ value, label: t(($) => $.outcomes.word[value]) }))}
        value={outcome}
        onChange={setOutcome}
      />
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
