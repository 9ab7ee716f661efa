import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, MatrixView } from '../../../shared/recommendations/matrix.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';

/** What holds the plan back from its vote, each with the way on. */
export function Stopped({ view: { recommendations } }: { readonly view: MatrixView }) {
  const { t } = useTranslation();
  const title = useId();
  const waiting = recommendations.filter(({ bar }) => bar !== null);
  if (waiting.length === 0)
    return (
      <div className="wide">
        <Note tone="ok" title={t(($) => $.matrix.ready)}>
          {t(($) => $.matrix.readyBody)}
        </Note>
      </div>
    );
  return (
    <section className="note warn wide" aria-labelledby={title}>
      <Icon name="lock" />
      <div className="grow">
        <h2 id={title}>{t(($) => $.matrix.stopped, { count: waiting.length })}</h2>
        <ul className="stopped">
          {waiting.map((row) => (
            <Waiting key={row.id} row={row} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Waiting({ row: { id, code, title, bar, links, expected } }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  if (bar === null) return null;
  const answers = bar === 'outcome' || bar === 'reason';
  const where = links.find(({ takenBack, standing }) => takenBack === null && standing !== 'found')?.section;
  const target = answers ? id : (where ?? expected[0]);
  const way = t(($) => $.matrix.way[bar]);
  return (
    <li>
      <Icon name={answers ? 'clock' : 'ring'} />
      <span>
        <b>
          {code} «{title}»
        </b>{' '}
        {t(($) => $.matrix.bar[bar])}
      </span>
      {target === undefined ? (
        <Link
          className={buttonClass({ size: 'sm' })}
          to="/raccomandazioni"
          search={{ scelta: id }}
          aria-label={`${way}: ${code}`}
        >
          {way}
        </Link>
      ) : (
        <Link
          className={buttonClass({ size: 'sm' })}
          to="/documenti/$id"
          params={{ id: target }}
          aria-label={`${way}: ${code}`}
        >
          {way}
        </Link>
      )}
    </li>
  );
}
