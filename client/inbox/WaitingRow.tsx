import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingView } from '../../shared/inbox/api.ts';
import { never } from '../../shared/kernel/assert.ts';
import { documentName } from '../documents/page/documentName.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { buttonClass } from '../ui/buttonClass.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { type WaitingPlace, waitingPlace } from './waitingPlace.ts';

type WaitingRowProps = {
  readonly waiting: WaitingView;
  readonly first: boolean;
  readonly now: Date;
};

const signs: Record<WaitingView['kind'], IconName> = {
  assigned: 'person',
  named: 'at',
  reply: 'chat',
  observe: 'mega',
  close: 'clock',
  sign: 'scale',
};

/** One thing that waits: what it is, its words, its deadline, and the way to do it. */
export function WaitingRow({ waiting, first, now }: WaitingRowProps) {
  const { t } = useTranslation();
  const { title, verb } = useWords(waiting);
  const place = waitingPlace(waiting);
  return (
    <li className={first ? 'first' : ''}>
      <Icon name={signs[waiting.kind]} />
      <div>
        <div className="kind">
          {waiting.kind === 'sign'
            ? t(($) => $.desk.waits.sign[waiting.roundKind])
            : t(($) => $.desk.waits[waiting.kind])}
        </div>
        <h3>
          <Way place={place}>{title}</Way>
        </h3>
        <Detail waiting={waiting} now={now} />
      </div>
      <div className="do">
        <Deadline waiting={waiting} now={now} />
        <Way
          place={place}
          className={buttonClass({ tone: first ? 'primary' : 'plain' })}
          name={`${verb}: ${title}`}
        >
          {verb}
        </Way>
      </div>
    </li>
  );
}

type WayProps = {
  readonly place: WaitingPlace;
  readonly className?: string;
  readonly name?: string;
  readonly children: ReactNode;
};

function Way({ place, className, name, children }: WayProps) {
  const look = { ...(className && { className }), ...(name && { 'aria-label': name }) };
  if ('signOff' in place)
    return (
      <Link to="/sedute/$id/parere" params={{ id: place.signOff }} {...look}>
        {children}
      </Link>
    );
  return 'round' in place ? (
    <Link to="/consultazioni/$id" params={{ id: place.round }} {...look}>
      {children}
    </Link>
  ) : (
    <Link
      to="/documenti/$id"
      params={{ id: place.document }}
      search={{ osservazione: place.observation }}
      {...look}
    >
      {children}
    </Link>
  );
}

/** What it is called, and what there is to do. */
function useWords(waiting: WaitingView): { readonly title: string; readonly verb: string } {
  const { t } = useTranslation();
  switch (waiting.kind) {
    case 'assigned':
    case 'named':
      return {
        title: t(($) => $.desk.onObservation, {
          number: waiting.observationNumber,
          section: documentName({ ...waiting, code: null }, t),
        }),
        verb: waiting.kind === 'named' ? t(($) => $.desk.doRead) : t(($) => $.desk.doReply),
      };
    case 'reply':
      return { title: documentName({ ...waiting, code: null }, t), verb: t(($) => $.desk.doReply) };
    case 'observe':
    case 'close':
      return {
        title: t(($) => $.consultation.name, { number: waiting.roundNumber }),
        verb: waiting.kind === 'observe' ? t(($) => $.desk.doObserve) : t(($) => $.desk.doClose),
      };
    case 'sign':
      return { title: waiting.title ?? t(($) => $.signing.whole), verb: t(($) => $.desk.doSign) };
    default:
      return never(waiting);
  }
}

function Detail({ waiting, now }: { readonly waiting: WaitingView; readonly now: Date }) {
  const { t } = useTranslation();
  const { joinWords, shortMoment } = useFormats();
  switch (waiting.kind) {
    case 'assigned':
    case 'named':
      return (
        <>
          <p className="quote beginning">{waiting.words}</p>
          <p className="tiny muted">
            {t(($) => $.common.office, waiting.by)}, {shortMoment(new Date(waiting.at), now)}
          </p>
        </>
      );
    case 'reply':
      return (
        <p className="soft small">{t(($) => $.desk.toReply, { count: waiting.waiting, of: waiting.of })}</p>
      );
    case 'observe':
    case 'close': {
      const sections = joinWords(waiting.documents.map((one) => documentName({ ...one, code: null }, t)));
      return (
        <p className="soft small">
          {waiting.kind === 'observe'
            ? t(($) => $.desk.toObserve, { sections })
            : t(($) => $.desk.toClose, { sections })}
        </p>
      );
    }
    case 'sign':
      return (
        <p className="soft small">
          {waiting.version !== null && `${t(($) => $.versions.version, { number: waiting.version })}. `}
          {t(($) => $.desk.toSign, { count: waiting.seats })}
        </p>
      );
    default:
      return never(waiting);
  }
}

function Deadline({ waiting, now }: { readonly waiting: WaitingView; readonly now: Date }) {
  const { t } = useTranslation();
  const { dayInWords, deadlineMoment } = useFormats();
  if (waiting.kind === 'assigned' && waiting.due !== null) {
    return (
      <Chip tone="warn" icon="clock">
        {t(($) => $.desk.until, { when: dayInWords(waiting.due) })}
      </Chip>
    );
  }
  if (!('deadline' in waiting) || waiting.deadline === null) return null;
  const when = deadlineMoment(new Date(waiting.deadline), now);
  return (
    <Chip tone="warn" icon="clock">
      {waiting.kind === 'close' ? t(($) => $.desk.wasUntil, { when }) : t(($) => $.desk.until, { when })}
    </Chip>
  );
}
