import { useTranslation } from 'react-i18next';
import type { DateView, WaitingView } from '../../shared/inbox/api.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { Empty } from '../ui/Empty.tsx';
import { WaitingRow } from './WaitingRow.tsx';

type WaitingProps = {
  readonly waiting: readonly WaitingView[];
  /** The first of them is what comes next when nobody waits. */
  readonly dates: readonly DateView[];
  readonly now: Date;
};

/** What waits for me, the next deadline first; each has one thing to do. */
export function Waiting({ waiting, dates, now }: WaitingProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="aspettano">
      <div className="sec-h">
        <h2 id="aspettano">{t(($) => $.desk.forMe)}</h2>
        {waiting.length > 0 && <span className="count">{waiting.length}</span>}
      </div>
      {waiting.length === 0 ? (
        <Nobody next={dates[0]} now={now} />
      ) : (
        <ul className="sheet todo">
          {waiting.map((one, place) => (
            <WaitingRow key={keyOf(one)} waiting={one} first={place === 0} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Nobody({ next, now }: { readonly next: DateView | undefined; readonly now: Date }) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  return (
    <Empty icon="inbox" title={t(($) => $.desk.nobodyWaits)}>
      {next
        ? t(($) => $.desk.nobodyWaitsNext, {
            when: deadlineMoment(new Date(next.at), now),
            what: next.title,
          })
        : t(($) => $.desk.nobodyWaitsAtAll)}
    </Empty>
  );
}

function keyOf(waiting: WaitingView): string {
  switch (waiting.kind) {
    case 'assigned':
      return `assigned ${waiting.observation}`;
    case 'named':
      return waiting.notice;
    case 'reply':
      return `reply ${waiting.document}`;
    default:
      return `${waiting.kind} ${waiting.round}`;
  }
}
