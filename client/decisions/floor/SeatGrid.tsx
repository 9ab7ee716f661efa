import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { neighbour } from './neighbour.ts';
import { SeatButton } from './SeatButton.tsx';
import { SeatLegend } from './SeatLegend.tsx';
import { groupsOf, type SeatGroup, type SeatOrder, type ShownSeat, seatOrders } from './shownSeat.ts';

type SeatGridProps = {
  readonly seats: readonly ShownSeat[];
  readonly onOpen: (seat: string) => void;
  /** What is counted of each group: who is there, or who has spoken. */
  readonly counts?: 'present' | 'spoken';
  /** Under the legend: what a press does here. */
  readonly children?: ReactNode;
};

/** Every seat with what it said; the arrows move inside a group, Enter opens one. */
export function SeatGrid({ seats, onOpen, counts = 'present', children }: SeatGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const [order, setOrder] = useState<SeatOrder>('subdistrict');
  const divided = seats.some(({ subdistrict }) => subdistrict !== null);
  const orders = seatOrders.filter((one) => divided || one !== 'subdistrict');
  const shown = orders.includes(order) ? order : 'weight';
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.sitting.seats, { count: seats.length })}</h2>
        <span className="grow" />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these act at once */}
        <div className="seg" role="group" aria-label={t(($) => $.sitting.order)}>
          {orders.map((one) => (
            <button key={one} type="button" aria-pressed={one === shown} onClick={() => setOrder(one)}>
              {t(($) => $.sitting.orders[one])}
            </button>
          ))}
        </div>
      </header>
      <SeatLegend seats={seats} />
      {children}
      <div className="seats">
        {groupsOf(seats, shown).map((group) => (
          <Group key={group.key} group={group} counts={counts} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}

type GroupProps = {
  readonly group: SeatGroup;
  readonly counts: 'present' | 'spoken';
  readonly onOpen: (seat: string) => void;
};

function Group({ group, counts, onOpen }: GroupProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const id = useId();
  const { seats } = group;
  // One stop of Tab for the group: the seat where one was last.
  const [last, setLast] = useState<string | null>(null);
  const stop = seats.some((seat) => seat.id === last) ? last : (seats[0]?.id ?? null);
  const count = seats.filter(({ place }) => place !== 'absent' && place !== 'waiting').length;
  const weight = seats.reduce((sum, seat) => sum + seat.weight, 0);
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const next = neighbour(event.currentTarget, event.target, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="grp">
      <h3 id={id}>
        <GroupName group={group} />{' '}
        <small>
          {group.by === 'vote'
            ? formatNumber(seats.length)
            : t(($) => (counts === 'present' ? $.sitting.groupPresent : $.sitting.groupSpoken), {
                count,
                seats: seats.length,
              })}
          {' · '}
          {t(($) => $.sitting.groupWeight, { weight: formatNumber(weight) })}
        </small>
      </h3>
      <ul aria-labelledby={id} onKeyDown={move}>
        {seats.map((seat) => (
          <li key={seat.id}>
            <SeatButton
              seat={seat}
              tabIndex={seat.id === stop ? 0 : -1}
              onFocus={() => setLast(seat.id)}
              onOpen={() => onOpen(seat.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function GroupName({ group: { key, by, seats } }: { readonly group: SeatGroup }) {
  const { t } = useTranslation();
  if (by === 'weight') return t(($) => $.sitting.allSeats);
  const [first] = seats;
  if (by === 'vote') return first ? t(($) => $.sitting.place[first.place]) : null;
  return key === '' ? t(($) => $.sitting.noSubdistrict) : key;
}
