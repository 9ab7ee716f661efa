import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDesk } from '../discussionDesk.ts';

/** Whom it waits for, and with which others it has been put together. */
export function Standing({ observation }: { readonly observation: ObservationView }) {
  const { assigned, merged, mergedInto } = observation;
  return (
    <>
      {assigned && <Assigned assigned={assigned} />}
      {merged.length > 0 && <MergedHere merged={merged} />}
      {mergedInto && <MergedInto into={mergedInto} />}
    </>
  );
}

type AssignedProps = { readonly assigned: NonNullable<ObservationView['assigned']> };

function Assigned({ assigned: { to, due, mine } }: AssignedProps) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const who = mine
    ? t(($) => $.discussion.thread.assignedMine)
    : t(($) => $.discussion.thread.assigned, { name: to.name });
  const by = due === null ? null : t(($) => $.discussion.thread.due, { day: dayInWords(due) });
  return (
    <p className="standing">
      <Icon name="person" />
      {by === null ? who : `${who}, ${by}`}
    </p>
  );
}

function MergedHere({ merged }: Pick<ObservationView, 'merged'>) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const numbers = joinWords(merged.map(({ number }) => String(number)));
  const names = joinWords([...new Set(merged.map(({ by }) => by.name))]);
  return (
    <p className="standing">
      <Icon name="merge" />
      {t(($) => $.discussion.thread.mergedHere, { count: merged.length, numbers, names })}
    </p>
  );
}

type MergedIntoProps = { readonly into: NonNullable<ObservationView['mergedInto']> };

function MergedInto({ into: { id, number } }: MergedIntoProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <p className="standing">
      <button type="button" className="link" onClick={() => desk.choose(id)}>
        {t(($) => $.discussion.thread.toMerged, { number })}
      </button>
    </p>
  );
}
