import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken, showsPreferences } from '../../../shared/workshops/phase.ts';
import { Empty } from '../../ui/Empty.tsx';
import { GivenButton } from './GivenButton.tsx';
import type { TableBoard } from './tableBoard.ts';

type Props = { readonly view: TableView; readonly board: TableBoard };
type Group = TableView['clusters'][number];

/** The groups of the hall: to be preferred in their phase, and how they were preferred when it is over. */
export function Choices({ view, board }: Props) {
  const { t } = useTranslation();
  const { course, preferred, preferenceBudget, me } = view;
  const clusters = view.clusters.filter(({ deleted }) => !deleted);
  const choosing = course.state.kind === 'open' && course.state.phase === 'choices';
  const over = showsPreferences(course.state);
  if (!choosing && !(over && clusters.length > 0)) return null;
  const prefers = isTaken(course.state, 'prefer') && !me.muted;
  return (
    <section className="choices" aria-labelledby="gruppi">
      <div className="cards-head">
        <h2 id="gruppi">{over ? t(($) => $.table.results) : t(($) => $.table.choices)}</h2>
        {prefers && (
          <span className="muted">
            {t(($) => $.table.preferencesLeft, {
              count: Math.max(0, preferenceBudget - preferred.length),
              whole: preferenceBudget,
            })}
          </span>
        )}
      </div>
      {prefers && <p className="lead-small">{t(($) => $.table.choicesLead)}</p>}
      {clusters.length === 0 ? (
        <Empty icon="chat" title={t(($) => $.table.noGroups)}>
          {t(($) => $.table.noGroupsBody)}
        </Empty>
      ) : (
        <ul className="cards">
          {clusters.map((group) => (
            <li key={group.id} className="cardc">
              <p className="tx" id={`gruppo-${group.id}`}>
                {group.title}
              </p>
              <div className="ft">
                {prefers ? (
                  <Prefer group={group} view={view} board={board} />
                ) : (
                  group.preferences !== null && (
                    <span>{t(($) => $.table.preferences, { count: group.preferences })}</span>
                  )
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type PreferProps = Props & { readonly group: Group };

/** How many prefer it nobody learns before choosing is over. */
function Prefer({ group: { id }, view, board }: PreferProps) {
  const { t } = useTranslation();
  return (
    <GivenButton
      known={view.preferred.includes(id)}
      path={`/api/table/${view.workshop}/clusters/${id}/preference`}
      to={`gruppo-${id}`}
      noneLeft={t(($) => $.table.noPreferencesLeft)}
      onGiven={(given) => board.prefers(id, given)}
    >
      {(given) => t(($) => (given ? $.table.preferred : $.table.prefer))}
    </GivenButton>
  );
}
