import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/decisions/tally.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Simulation } from './useSimulation.ts';

const places: readonly Place[] = [
  'in_favour',
  'with_reservation',
  'against',
  'abstention',
  'silent',
  'absent',
];

/** Moves many seats at once: all of them, or those of one part of the district. */
export function SeatMover({ simulation: { seats, move } }: { readonly simulation: Simulation }) {
  const { t } = useTranslation();
  const [which, setWhich] = useState('');
  const [place, setPlace] = useState<Place>('in_favour');
  const parts = [...new Set(seats.flatMap(({ subdistrict }) => (subdistrict === null ? [] : [subdistrict])))];
  const chosen = parts.includes(which) ? which : '';
  const moves = (seat: { readonly subdistrict: string | null }) =>
    chosen === '' || seat.subdistrict === chosen;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this acts at once
    <div role="group" className="mover" aria-label={t(($) => $.rules.move)}>
      {parts.length > 0 && (
        <Select
          label={t(($) => $.rules.moveWhich)}
          options={[
            { value: '', label: t(($) => $.rules.moveAll) },
            ...parts
              .toSorted((one, other) => one.localeCompare(other, 'it', { numeric: true }))
              .map((part) => ({ value: part, label: part })),
          ]}
          value={chosen}
          onChange={setWhich}
        />
      )}
      <Select
        label={t(($) => $.rules.moveTo)}
        options={places.map((value) => ({ value, label: t(($) => $.sitting.place[value]) }))}
        value={place}
        onChange={setPlace}
      />
      <Button
        onClick={() => {
          move(moves, place);
          announce(t(($) => $.rules.moved, { count: seats.filter(moves).length }));
        }}
      >
        {t(($) => $.rules.moveDo)}
      </Button>
      <p className="small muted">{t(($) => $.rules.moveOne)}</p>
    </div>
  );
}
