import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyView, SeatView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useNarrow } from '../../../ui/useNarrow.ts';
import { RowActs } from '../Row.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { EndSeatDialog, LeaveSeatDialog } from './EndDialogs.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { SuccessionDialog } from './SuccessionDialog.tsx';
import { dayAfter, type Holder, holderOn, holdersEver, nextHolder } from './seating.ts';

type SeatTableProps = {
  readonly body: BodyView;
  readonly seats: readonly SeatView[];
  readonly today: string;
};

type Doing = { readonly what: 'holder' | 'history' | 'leave' | 'end'; readonly seat: SeatView };

/** The seats of a body, each with who holds it; one that is vacant says so. */
export function SeatTable({ body, seats, today }: SeatTableProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns = useColumns(today, setDoing);
  const close = () => setDoing(null);
  const holder = doing && holderOn(doing.seat, today);
  return (
    <>
      <Table
        label={t(($) => $.bodies.table, { name: body.name })}
        columns={columns}
        rows={seats}
        keyOf={({ id }) => id}
      />
      {doing?.what === 'holder' && <SuccessionDialog body={body} seat={doing.seat} onClose={close} />}
      {doing?.what === 'history' && <HistoryDialog seat={doing.seat} onClose={close} />}
      {doing?.what === 'leave' && holder && (
        <LeaveSeatDialog seat={doing.seat} holder={holder} onClose={close} />
      )}
      {doing?.what === 'end' && <EndSeatDialog seat={doing.seat} onClose={close} />}
    </>
  );
}

function useColumns(today: string, onDo: (doing: Doing) => void): readonly Column<SeatView>[] {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const mayAdminister = useMayAdminister();
  const narrow = useNarrow();
  const who = (seat: SeatView) => holderOn(seat, today)?.person.name ?? '';
  const since = (seat: SeatView) => {
    const holder = holderOn(seat, today);
    return holder && t(($) => $.bodies.sinceDay, { day: dayInWords(holder.from) });
  };
  return [
    {
      id: 'seat',
      title: t(($) => $.bodies.seat),
      kind: 'name',
      compare: (a, b) => a.organisation.name.localeCompare(b.organisation.name, 'it'),
      cell: ({ organisation }) => <span className="strong">{organisation.name}</span>,
    },
    {
      id: 'holder',
      title: t(($) => $.bodies.holder),
      compare: (a, b) => who(a).localeCompare(who(b), 'it'),
      cell: (seat) => <HolderCell seat={seat} today={today} />,
    },
    { id: 'since', title: t(($) => $.bodies.since), cell: since },
    {
      id: 'acts',
      title: t(($) => $.register.acts),
      kind: 'acts',
      cell: (seat) => (
        <>
          {mayAdminister && !narrow && <HolderButton seat={seat} today={today} onDo={onDo} />}
          <SeatActs seat={seat} holder={holderOn(seat, today)} onDo={onDo} />
        </>
      ),
    },
  ];
}

function HolderCell({ seat, today }: { readonly seat: SeatView; readonly today: string }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const holder = holderOn(seat, today);
  const next = nextHolder(seat, today);
  const last = holdersEver(seat).find(({ until }) => until !== null && until < today);
  return (
    <span className="who">
      {holder ? (
        <>
          {holder.person.name} <small>{holder.office}</small>
        </>
      ) : (
        <Chip tone="warn" icon="person">
          {last?.until
            ? t(($) => $.bodies.vacantSince, { day: dayInWords(dayAfter(last.until)) })
            : t(($) => $.bodies.vacant)}
        </Chip>
      )}
      {next && (
        <small>
          {t(($) => $.bodies.next, {
            name: next.person.name,
            office: next.office,
            day: dayInWords(next.from),
          })}
        </small>
      )}
      {holder?.until && !next && (
        <small>{t(($) => $.bodies.leavesAfter, { day: dayInWords(holder.until) })}</small>
      )}
    </span>
  );
}

type SeatDoingProps = { readonly seat: SeatView; readonly onDo: (doing: Doing) => void };

function HolderButton({ seat, today, onDo }: SeatDoingProps & { readonly today: string }) {
  const { t } = useTranslation();
  const name = seat.organisation.name;
  const taken = holderOn(seat, today) !== null;
  return (
    <Button
      size="sm"
      aria-label={
        taken
          ? t(($) => $.bodies.replaceAt, { seat: name })
          : t(($) => $.bodies.seatSomebodyAt, { seat: name })
      }
      onClick={() => onDo({ what: 'holder', seat })}
    >
      {taken ? t(($) => $.bodies.replace) : t(($) => $.bodies.seatSomebody)}
    </Button>
  );
}

function SeatActs({ seat, holder, onDo }: SeatDoingProps & { readonly holder: Holder | null }) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  const narrow = useNarrow();
  return (
    <RowActs
      name={seat.organisation.name}
      entries={[
        ...(mayAdminister && narrow
          ? [
              {
                id: 'holder',
                label: holder ? t(($) => $.bodies.replace) : t(($) => $.bodies.seatSomebody),
                icon: 'person' as const,
                run: () => onDo({ what: 'holder', seat }),
              },
            ]
          : []),
        {
          id: 'history',
          label: t(($) => $.bodies.history),
          icon: 'clock',
          run: () => onDo({ what: 'history', seat }),
        },
        ...(mayAdminister && holder
          ? [
              {
                id: 'leave',
                label: t(($) => $.bodies.leave),
                icon: 'out' as const,
                run: () => onDo({ what: 'leave', seat }),
              },
            ]
          : []),
        ...(mayAdminister
          ? [
              {
                id: 'end',
                label: t(($) => $.bodies.endSeat),
                icon: 'x' as const,
                run: () => onDo({ what: 'end', seat }),
              },
            ]
          : []),
      ]}
    />
  );
}
