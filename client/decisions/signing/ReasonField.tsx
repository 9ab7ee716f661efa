import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../shared/decisions/round.ts';
import { TextField } from '../../ui/TextField.tsx';
import { asksReason } from './choiceWords.ts';

type Props = {
  readonly choice: Choice;
  readonly value: string;
  /** Whether it was asked for already, and is not there. */
  readonly missing: boolean;
  readonly onChange: (reason: string) => void;
};

/** Why; kept on the device with every letter. */
export function ReasonField({ choice, value, missing, onChange }: Props) {
  const { t } = useTranslation();
  const label = asksReason(choice) ? choice : 'other';
  return (
    <div className="blk">
      <TextField
        id="motivo"
        multiline
        maxLength={2000}
        label={t(($) => $.signing.reason[label])}
        hint={t(($) =>
          label === 'with_reservation' ? $.signing.reason.hintReservation : $.signing.reason.hint,
        )}
        value={value}
        onChange={onChange}
        error={missing ? t(($) => $.signing.reason.missing) : null}
      />
    </div>
  );
}
