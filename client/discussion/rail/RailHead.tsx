import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DiscussionView } from '../../../shared/discussion/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { countsOf, type ThreadFilter, threadFilters } from '../threadList.ts';

type Props = {
  readonly view: DiscussionView;
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
  /** Its own heading, where none stands above it already. */
  readonly headed: boolean;
};

/** In which round one may observe and until when, and which observations are listed. */
export function RailHead({ view, filter, onFilter, headed }: Props) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const counts = countsOf(view.observations);
  const { round } = view;
  return (
    <div className="rail-head">
      <div className="row between wrap">
        {headed && <h2>{t(($) => $.discussion.title)}</h2>}
        {round && (
          <span className="small muted">
            <Link to="/consultazioni/$id" params={{ id: round.id }}>
              {t(($) => $.consultation.name, { number: round.number })}
            </Link>
            ,{' '}
            {t(($) => $.discussion.deadline, { when: deadlineMoment(new Date(round.deadline), new Date()) })}
          </span>
        )}
      </div>
      {view.observations.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own, and these are no fields
        <div className="seg" role="group" aria-label={t(($) => $.discussion.filters.label)}>
          {threadFilters.map((one) => (
            <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
              {t(($) => $.discussion.filters[one], { number: counts[one] })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
