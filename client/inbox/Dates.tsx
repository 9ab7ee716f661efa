import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DateView } from '../../shared/inbox/api.ts';
import { useFormats } from '../i18n/useFormats.ts';

type DatesProps = { readonly dates: readonly DateView[]; readonly now: Date };

/** The days on which something ends. */
export function Dates({ dates, now }: DatesProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="date">
      <div className="sec-h">
        <h2 id="date">{t(($) => $.desk.dates)}</h2>
      </div>
      <ul className="sheet dates">
        {dates.length === 0 && <li className="none small muted">{t(($) => $.desk.noDates)}</li>}
        {dates.map((date) => (
          <DateLine key={`${date.kind} ${date.at} ${date.title}`} date={date} now={now} />
        ))}
      </ul>
    </section>
  );
}

function DateLine({ date, now }: { readonly date: DateView; readonly now: Date }) {
  const { t } = useTranslation();
  const { calendarLeaf, deadlineMoment, dayInWords } = useFormats();
  const { kind, at, title, document, round } = date;
  const moment = new Date(at);
  const [weekday, day, month] = calendarLeaf(moment);
  return (
    <li>
      <span className="cal" aria-hidden="true">
        <small>{weekday}</small>
        <b>{day}</b>
        <small>{month}</small>
      </span>
      <span>
        <b>
          {round !== null ? (
            <Link to="/consultazioni/$id" params={{ id: round }}>
              {title}
            </Link>
          ) : document !== null ? (
            <Link to="/documenti/$id" params={{ id: document }}>
              {title}
            </Link>
          ) : (
            title
          )}
        </b>
        <small className="muted">
          {t(($) => $.desk.dateKinds[kind])}:{' '}
          <time dateTime={at}>{at.length === 10 ? dayInWords(at) : deadlineMoment(moment, now)}</time>
        </small>
      </span>
    </li>
  );
}
