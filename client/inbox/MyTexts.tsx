import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { can } from '../../shared/people/can.ts';
import { StateChip } from '../documents/StateChip.tsx';
import { kindWord } from '../documents/standingWords.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { useSession } from '../people/useSession.ts';
import { buttonClass } from '../ui/buttonClass.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';

/** More than this is not a desk any more: the rest is among the documents. */
const shown = 5;

type MyTextsProps = {
  /** Nothing waits: the first of them is what to go on with. */
  readonly leads: boolean;
  /** What I may write, last changed first. */
  readonly texts: readonly DocumentRow[];
  /** Nobody was here before: there is nothing to go on with. */
  readonly firstVisit: boolean;
  readonly now: Date;
};

/** What I may write. The one changed last comes first, and is the thing to go on with. */
export function MyTexts({ leads, texts, firstVisit, now }: MyTextsProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="miei">
      <div className="sec-h">
        <h2 id="miei">{t(($) => $.desk.mine)}</h2>
        {texts.length > 0 && <span className="count">{texts.length}</span>}
        <span className="grow" />
        {texts.length > shown && (
          <Link className="small" to="/documenti" search={{ mie: true }}>
            {t(($) => $.desk.allMine, { count: texts.length })}
          </Link>
        )}
      </div>
      {texts.length === 0 ? (
        <Nothing />
      ) : (
        <ul className="sheet todo">
          {texts.slice(0, shown).map((text, place) => (
            <TextRow
              key={text.id}
              text={text}
              first={leads && place === 0}
              firstVisit={firstVisit}
              now={now}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type TextRowProps = {
  readonly text: DocumentRow;
  readonly first: boolean;
  readonly firstVisit: boolean;
  readonly now: Date;
};

function TextRow({ text, first, firstVisit, now }: TextRowProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { id, kind, number, code, title, under, changedAt } = text;
  const mark = number ?? code;
  const name = mark === null ? title : `${mark} ${title}`;
  const params = { id };
  return (
    <li className={first ? 'first' : ''}>
      <Icon name="pen" />
      <div>
        <div className="kind">{under ?? kindWord(kind, t)}</div>
        <h3>
          <Link to="/documenti/$id" params={params}>
            {name}
          </Link>
        </h3>
        <p className="soft small">
          {t(($) => $.desk.changed, { when: shortMoment(new Date(changedAt), now) })}
        </p>
      </div>
      <div className="do">
        <StateChip standing={text} />
        {first && (
          <Link className={buttonClass({ tone: 'primary' })} to="/documenti/$id" params={params}>
            {firstVisit ? t(($) => $.desk.begin) : t(($) => $.desk.resume)}
          </Link>
        )}
      </div>
    </li>
  );
}

/** Whoever begins texts is told where; the others, that a text will come to them. */
function Nothing() {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const begins = actor !== undefined && can(actor, 'plan_section.create', { sameDistrict: true });
  return (
    <Empty
      icon="pen"
      title={t(($) => (begins ? $.desk.mineNone : $.desk.mineEmpty))}
      action={
        <Link className={buttonClass({ tone: 'primary' })} to="/documenti">
          {t(($) => (begins ? $.desk.toDocuments : $.desk.readPlan))}
        </Link>
      }
    >
      {t(($) => (begins ? $.desk.mineNoneBody : $.desk.mineEmptyBody))}
    </Empty>
  );
}
