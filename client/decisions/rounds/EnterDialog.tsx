import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, choices } from '../../../shared/decisions/round.ts';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRoundActs } from './queries.ts';

type EnterDialogProps = {
  readonly round: RoundView;
  readonly kind: 'vote' | 'opinion';
  readonly seat: RoundPlace;
  readonly holder: NonNullable<RoundPlace['holder']>;
  readonly onClose: () => void;
};

const ways = ['telephone', 'paper'] as const;

/** What somebody said by telephone or on paper, entered by the secretary and marked as such. */
export function EnterDialog({ round, kind, seat, holder, onClose }: EnterDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const { enter } = useRoundActs(round.id);
  const [how, setHow] = useState<(typeof ways)[number]>('telephone');
  // Nothing is chosen beforehand: what is recorded here stays.
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const written = reason.trim();
  const lacks = written === '' && (choice === 'against' || choice === 'with_reservation');
  const send = () => {
    setTried(true);
    if (lacks || choice === null) return;
    enter.mutate(
      {
        seat: seat.id,
        hashes: round.texts.map(({ hash }) => hash),
        choice,
        reason: written === '' ? null : written,
        person: holder.person,
        how,
      },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.rounds.enterDone, { name: seat.name }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.rounds.enterTitle[kind], { name: seat.name })}
      verb={t(($) => $.rounds.enterDo[kind])}
      busy={enter.isPending && t(($) => $.rounds.entering)}
      failure={enter.data?.ok === false ? enter.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(($) => $.rounds.seatHolder, { name: holder.name, office: holder.office })}</p>
      <p className="small muted">{t(($) => $.rounds.enterBody)}</p>
      <fieldset className="field">
        <legend className="strong">{t(($) => $.rounds.enterChoice)}</legend>
        <div className="picks">
          {choices.map((one) => (
            <label key={one} className="pick">
              <input type="radio" name={id} checked={one === choice} onChange={() => setChoice(one)} />
              <b>{t(($) => $.sitting.place[one])}</b>
            </label>
          ))}
        </div>
        {tried && choice === null && (
          <p className="err" role="alert">
            <Icon name="alert" />
            {t(($) => $.rounds.enterChoiceMissing)}
          </p>
        )}
      </fieldset>
      <Select
        label={t(($) => $.rounds.enterHow)}
        options={ways.map((way) => ({ value: way, label: t(($) => $.rounds.how[way]) }))}
        value={how}
        onChange={setHow}
      />
      <TextField
        label={t(($) => $.rounds.enterReason)}
        hint={t(($) => $.rounds.enterReasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        multiline
        error={tried && lacks ? t(($) => $.rounds.enterReasonMissing) : null}
      />
    </FormDialog>
  );
}
