import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PopoverDialog } from '../ui/PopoverDialog.tsx';
import { Problem } from '../ui/Problem.tsx';
import { NoticeItem } from './NoticeItem.tsx';
import { latestQuery, unreadQuery, useMarkRead } from './queries.ts';

/** More than this is read on a page. */
const shown = 5;

/** What I am told, from every page; it says how many I have not read, and speaks when there are more. */
export function Bell() {
  const { t } = useTranslation();
  const count = useQuery(unreadQuery).data?.unread ?? 0;
  const name = count === 0 ? t(($) => $.notices.noneUnread) : t(($) => $.notices.unread, { count });
  useSpokenCount(count, name);
  return (
    <PopoverDialog
      className="ib"
      name={name}
      title={t(($) => $.notices.title)}
      face={
        <>
          <Icon name="bell" />
          {count > 0 && <b aria-hidden="true">{count > 99 ? '99+' : count}</b>}
        </>
      }
    >
      {(close) => <Latest onOpen={close} />}
    </PopoverDialog>
  );
}

/** A notice that comes while one works is announced; those that were there are not, nor those that one reads. */
function useSpokenCount(count: number, name: string): void {
  const isFetched = useQuery(unreadQuery).isFetched;
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (!isFetched) return;
    if (before.current !== null && count > before.current) announce(name);
    before.current = count;
  }, [isFetched, count, name]);
}

function Latest({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(latestQuery);
  const markRead = useMarkRead();
  return (
    <>
      <header className="row">
        <h2 className="grow">{t(($) => $.notices.title)}</h2>
        {data !== undefined && data.unread > 0 && (
          <Button tone="quiet" size="sm" onClick={() => markRead.mutate({ all: true })}>
            {t(($) => $.notices.readAll)}
          </Button>
        )}
      </header>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading lines={4} />}
      {data?.notices.length === 0 && <p className="in small muted">{t(($) => $.notices.emptyBody)}</p>}
      {data && data.notices.length > 0 && (
        <ul className="notices small">
          {data.notices.slice(0, shown).map((notice) => (
            <NoticeItem key={notice.id} notice={notice} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <footer>
        <Link to="/avvisi" onClick={onOpen}>
          {t(($) => $.notices.seeAll)}
        </Link>
      </footer>
    </>
  );
}
