import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { Icon } from '../../ui/Icon.tsx';

type Point = RoundView['agenda'][number];

/** The rounds of the same sitting, in their order. */
export function Agenda({ round: { agenda, id } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const heading = useId();
  if (agenda.length < 2) return null;
  return (
    <section className="sheet" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t(($) => $.rounds.agenda)}</h2>
      </header>
      <ol className="ord">
        {agenda.map((point, place) => (
          <li key={point.id} {...(point.id === id && { 'aria-current': true })}>
            <Icon name={point.ending === null ? (point.id === id ? 'play' : 'open') : 'check'} />
            <span>
              {place + 1}.{' '}
              {point.id === id ? (
                <Title point={point} />
              ) : (
                <Link to="/sedute/$id" params={{ id: point.id }}>
                  <Title point={point} />
                </Link>
              )}
            </span>
            <span className="muted">
              <Standing point={point} current={point.id === id} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A round on several texts is one on the whole plan. */
function Title({ point: { title } }: { readonly point: Point }) {
  const { t } = useTranslation();
  return title === '' ? t(($) => $.rounds.wholePlan) : title;
}

function Standing({
  point: { ending, approved },
  current,
}: {
  readonly point: Point;
  readonly current: boolean;
}) {
  const { t } = useTranslation();
  if (ending === null) return current ? t(($) => $.rounds.agendaNow) : t(($) => $.rounds.state.open);
  if (ending !== 'decided') return t(($) => $.rounds.ending[ending]);
  return t(($) => (approved ? $.rounds.ending.approved : $.rounds.ending.rejected));
}
