import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesWords } from '../../../../shared/kernel/matchesWords.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import type { BodyView, SeatView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { NoneFound } from '../Listed.tsx';
import { RowActs } from '../Row.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { BodyDialog } from './BodyDialog.tsx';
import { EveryMunicipalityDialog } from './EveryMunicipalityDialog.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatTable } from './SeatTable.tsx';
import { holderOn, isOpen } from './seating.ts';

type BodySheetProps = {
  readonly body: BodyView;
  readonly filters: { readonly words: string; readonly onlyVacant: boolean };
  readonly onClear: () => void;
};

/** One body with its seats. */
export function BodySheet({ body, filters, onClear }: BodySheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const today = dayInItaly(new Date());
  const seats = body.seats.filter((seat) => isOpen(seat, today));
  const shown = seats.filter((seat) => {
    const holder = holderOn(seat, today);
    if (filters.onlyVacant && holder !== null) return false;
    return matchesWords(
      `${seat.organisation.name} ${holder?.person.name ?? ''} ${holder?.office ?? ''}`,
      filters.words,
    );
  });
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{body.name}</h2>
        <Count seats={seats} today={today} />
        {body.chair && (
          <span className="muted small">{t(($) => $.bodies.chairIs, { name: body.chair?.name })}</span>
        )}
        <span className="grow" />
        {useMayAdminister() && <Acts body={body} hasSeats={seats.length > 0} />}
      </header>
      {seats.length === 0 && (
        <Empty icon="person" title={t(($) => $.bodies.noSeats)}>
          {t(($) => $.bodies.noSeatsBody)}
        </Empty>
      )}
      {seats.length > 0 && shown.length === 0 && <NoneFound onClear={onClear} />}
      {shown.length > 0 && <SeatTable body={body} seats={shown} today={today} />}
    </section>
  );
}

function Count({ seats, today }: { readonly seats: readonly SeatView[]; readonly today: string }) {
  const { t } = useTranslation();
  const count = seats.filter((seat) => holderOn(seat, today) === null).length;
  const vacant = count === 0 ? t(($) => $.bodies.noneVacant) : t(($) => $.bodies.vacantCount, { count });
  if (seats.length === 0) return null;
  return <span className="muted small">{t(($) => $.bodies.summary, { count: seats.length, vacant })}</span>;
}

function Acts({ body, hasSeats }: { readonly body: BodyView; readonly hasSeats: boolean }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'rename' | 'seat' | 'every' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      {hasSeats ? (
        <Button size="sm" icon="plus" onClick={() => setDoing('seat')}>
          {t(($) => $.bodies.addSeat)}
        </Button>
      ) : (
        <Button size="sm" icon="plus" onClick={() => setDoing('every')}>
          {t(($) => $.bodies.everyMunicipality)}
        </Button>
      )}
      <RowActs
        name={body.name}
        entries={[
          { id: 'rename', label: t(($) => $.bodies.edit), icon: 'pen', run: () => setDoing('rename') },
          { id: 'seat', label: t(($) => $.bodies.addSeat), icon: 'plus', run: () => setDoing('seat') },
          {
            id: 'every',
            label: t(($) => $.bodies.everyMunicipality),
            icon: 'table',
            run: () => setDoing('every'),
          },
        ]}
      />
      {doing === 'rename' && <BodyDialog body={body} onClose={close} />}
      {doing === 'seat' && <SeatDialog body={body} onClose={close} />}
      {doing === 'every' && <EveryMunicipalityDialog body={body} onClose={close} />}
    </>
  );
}
