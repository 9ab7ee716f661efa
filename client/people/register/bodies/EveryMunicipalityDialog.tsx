import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { type BodyView, daySchema } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { isPast } from '../isPast.ts';
import { territoryQuery, useAddSeats } from '../queries.ts';
import { isOpen } from './seating.ts';

type EveryMunicipalityDialogProps = { readonly body: BodyView; readonly onClose: () => void };

/** A seat for every municipality that has none in this body. */
export function EveryMunicipalityDialog({ body, onClose }: EveryMunicipalityDialogProps) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const add = useAddSeats(body.id);
  const today = dayInItaly(new Date());
  const [from, setFrom] = useState(today);
  const [tried, setTried] = useState(false);
  const seated = new Set(
    body.seats.filter((seat) => isOpen(seat, today)).map(({ organisation }) => organisation.id),
  );
  const municipalities = useQuery(territoryQuery).data?.municipalities ?? [];
  const without = municipalities.filter((one) => !isPast(one) && !seated.has(one.id));
  const title = t(($) => $.bodies.everyTitle, { name: body.name });
  const isDay = daySchema.safeParse(from).success;
  if (without.length === 0) {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
      >
        <p>{t(($) => $.bodies.everyNone)}</p>
      </Dialog>
    );
  }
  const submit = () => {
    setTried(true);
    if (!isDay) return;
    add.mutate(
      { everyMunicipality: true, from },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.bodies.seatsAdded, { count: answer.value.added }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={title}
      verb={t(($) => $.bodies.everyDo, { count: without.length })}
      busy={add.isPending && t(($) => $.bodies.adding)}
      failure={add.data?.ok === false ? add.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">
        {t(($) => $.bodies.everyBody, {
          count: without.length,
          names: joinWords(without.map(({ name }) => name)),
        })}
      </p>
      <DateField
        label={t(($) => $.bodies.from)}
        value={from}
        onChange={setFrom}
        error={tried && !isDay ? t(($) => $.register.dayWrong) : null}
      />
    </FormDialog>
  );
}
