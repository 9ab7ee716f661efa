import { useTranslation } from 'react-i18next';
import type { NoticeView } from '../../shared/inbox/notice.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { NoticeLink } from './NoticeLink.tsx';
import { NoticeSentence } from './NoticeSentence.tsx';
import { noticeSigns } from './noticeLook.ts';
import { useMarkRead } from './queries.ts';

type NoticeItemProps = {
  readonly notice: NoticeView;
  /** Its link was followed. */
  readonly onOpen?: () => void;
};

/** One notice: opening it is reading it. */
export function NoticeItem({ notice, onOpen }: NoticeItemProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const markRead = useMarkRead();
  const { id, at, read, facts, words } = notice;
  const open = () => {
    if (!read) markRead.mutate({ notices: [id] });
    onOpen?.();
  };
  return (
    <li className={read ? 'notice' : 'notice unread'}>
      <Icon name={noticeSigns[facts.kind]} />
      <div className="grow">
        {!read && <VisuallyHidden>{t(($) => $.notices.isUnread)} </VisuallyHidden>}
        <NoticeLink notice={notice} onOpen={open}>
          <NoticeSentence notice={notice} />
        </NoticeLink>
        {words !== null && <p className="quote">{words}</p>}
        <time className="tiny muted" dateTime={at}>
          {shortMoment(new Date(at), new Date())}
        </time>
      </div>
      {!read && <i className="fresh" aria-hidden="true" />}
    </li>
  );
}
