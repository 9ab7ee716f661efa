import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInItaly } from '../../../shared/people/day.ts';
import { daySchema } from '../../../shared/people/registerApi.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type EndDialogProps = {
  /** The consequence. */
  readonly title: string;
  readonly hint: string;
  readonly verb: string;
  readonly isPending: boolean;
  /** Why it was refused. */
  readonly failure: string | null;
  readonly onDay: (until: string) => void;
  readonly onClose: () => void;
};

/** Asks for the last day of something, and says what follows. */
export function EndDialog({ title, hint, verb, isPending, failure, onDay, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(dayInItaly(new Date()));
  const [tried, setTried] = useState(false);
  const isDay = daySchema.safeParse(until).success;
  const submit = () => {
    setTried(true);
    if (isDay) onDay(until);
  };
  return (
    <FormDialog
      title={title}
      verb={verb}
      tone="stop"
      busy={isPending && t(($) => $.register.ending)}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{hint}</p>
      <DateField
        label={t(($) => $.register.lastDay)}
        value={until}
        onChange={setUntil}
        error={tried && !isDay ? t(($) => $.register.dayWrong) : null}
      />
    </FormDialog>
  );
}
