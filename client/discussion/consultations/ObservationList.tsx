import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundObservation, RoundView } from '../../../shared/discussion/consultationApi.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { ListedObservation } from './listedObservation.ts';
import { ObservationItem } from './ObservationItem.tsx';
import { ObservationRow } from './ObservationRow.tsx';

type ObservationListProps = {
  readonly round: RoundView;
  readonly shown: readonly RoundObservation[];
  readonly chosen: ReadonlySet<ObservationId>;
  readonly onChoose: (chosen: ReadonlySet<ObservationId>) => void;
  /** What was pressed is gone: focus goes to a place that stays. */
  readonly onAnswered: () => void;
};

/** A table where there is room for one, a list on a phone; one is answered at a time, in its place. */
export function ObservationList({ round, shown, chosen, onChoose, onAnswered }: ObservationListProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [answering, setAnswering] = useState<ObservationId | null>(null);
  const listed = shown.map((observation): ListedObservation => {
    const { id, document } = observation;
    return {
      observation,
      section: round.documents.find((section) => section.id === document),
      chosen: chosen.has(id),
      onChoose: (isChosen) => {
        const rest = [...chosen].filter((each) => each !== id);
        onChoose(new Set(isChosen ? [...rest, id] : rest));
      },
      answering: answering === id,
      onAnswering: (isAnswering) => setAnswering(isAnswering ? id : null),
      onAnswered: () => {
        setAnswering(null);
        onAnswered();
      },
    };
  });
  if (narrow) {
    return (
      <ul className="sheet list" aria-labelledby="osservazioni">
        {listed.map((one) => (
          <ObservationItem key={one.observation.id} {...one} />
        ))}
      </ul>
    );
  }
  return (
    <div className="sheet console">
      <table className="table" aria-labelledby="osservazioni">
        <thead>
          <tr>
            <th scope="col" className="choice">
              <VisuallyHidden>{t(($) => $.round.merge)}</VisuallyHidden>
            </th>
            <th scope="col">{t(($) => $.round.number)}</th>
            <th scope="col">{t(($) => $.round.observation)}</th>
            <th scope="col">{t(($) => $.round.who)}</th>
            <th scope="col">{t(($) => $.round.state)}</th>
            <th scope="col" className="acts">
              <VisuallyHidden>{t(($) => $.round.act)}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <ObservationRow key={one.observation.id} {...one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
