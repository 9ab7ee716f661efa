import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../shared/inbox/api.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { ChangeSentence } from './ChangeSentence.tsx';

const signs: Record<ChangeView['kind'], IconName> = {
  written: 'pen',
  created: 'plus',
  imported: 'paper',
  duplicated: 'merge',
  advanced: 'right',
  attached: 'paper',
  attachment_removed: 'minus',
  placed: 'move',
  granted: 'key',
  grant_withdrawn: 'minus',
  renamed: 'doc',
};

type ChangesProps = {
  readonly changes: readonly ChangeView[];
  /** Nobody was here before: what changed is simply recent. */
  readonly first: boolean;
  readonly me: string;
  readonly now: Date;
};

/** What others did while I was away, newest first. */
export function Changes({ changes, first, me, now }: ChangesProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="cambiato">
      <div className="sec-h">
        <h2 id="cambiato">{first ? t(($) => $.desk.newsFirst) : t(($) => $.desk.news)}</h2>
      </div>
      {changes.length === 0 ? (
        <Empty icon="inbox" title={first ? t(($) => $.desk.newsFirstEmpty) : t(($) => $.desk.newsEmpty)}>
          {t(($) => $.desk.newsEmptyBody)}
        </Empty>
      ) : (
        <ul className="sheet news small">
          {changes.map((change) => (
            <Change key={keyOf(change)} change={change} me={me} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ChangeProps = { readonly change: ChangeView; readonly me: string; readonly now: Date };

function Change({ change, me, now }: ChangeProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const at = new Date(change.at);
  return (
    <li>
      <time dateTime={change.at}>{shortMoment(at, now)}</time>
      <Icon name={signs[change.kind]} />
      <span>
        <ChangeSentence change={change} me={me} />
      </span>
      <Link
        className="more"
        to="/documenti/$id"
        params={{ id: change.document }}
        aria-label={t(($) => $.desk.openNamed, { title: change.title })}
      >
        {t(($) => $.desk.open)}
      </Link>
    </li>
  );
}

/** Two grants on one text may have been given in the same instant. */
function keyOf(change: ChangeView): string {
  const to = 'to' in change ? change.to : null;
  return [change.at, change.kind, change.document, to].join(' ');
}
