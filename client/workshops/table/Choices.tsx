import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken, showsPreferences } from '../../../shared/workshops/phase.ts';
import { ask } from '../../platform/api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
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
  const [wish, setWish] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const given = wish ?? view.preferred.includes(id);
  const words = given ? t(($) => $.table.preferred) : t(($) => $.table.prefer);
  const press = async () => {
    if (wish !== null) return;
    setWish(!given);
    setRefused(null);
    const path = `/api/table/${view.workshop}/clusters/${id}/preference`;
    const answer = await ask<null>(given ? 'DELETE' : 'PUT', path);
    if (answer.ok) board.prefers(id, !given);
    else setRefused(answer.message);
    setWish(null);
  };
  return (
    <>
      <button
        className="sup"
        type="button"
        aria-pressed={given}
        aria-describedby={`gruppo-${id}`}
        onClick={() => void press()}
      >
        <Icon name={given ? 'check' : 'up'} />
        {words}
      </button>
      {refused !== null && (
        <p className="err" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}
