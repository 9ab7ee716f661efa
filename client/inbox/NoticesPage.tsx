import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useLanding } from '../ui/useLanding.ts';
import { usePage } from '../ui/usePage.ts';
import { MailChoices } from './MailChoices.tsx';
import { NoticeItem } from './NoticeItem.tsx';
import { noticesQuery, useMarkRead } from './queries.ts';

/** `/avvisi`: everything I was told, newest first, and what of it comes by mail. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { ref: heading, land } = useLanding();
  usePage(t(($) => $.notices.title));
  return (
    <main id="contenuto" className="profile stack-5">
      <h1 ref={heading} tabIndex={-1}>
        {t(($) => $.notices.title)}
      </h1>
      <Notices onGone={land} />
      <MailChoices />
    </main>
  );
}

type NoticesProps = {
  /** What was pressed is gone. */
  readonly onGone: () => void;
};

function Notices({ onGone }: NoticesProps) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(noticesQuery);
  const list = useRef<HTMLUListElement>(null);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  const notices = data.pages.flatMap((page) => page.notices);
  if (notices.length === 0) {
    return (
      <Empty topLevel icon="bell" title={t(($) => $.notices.empty)}>
        {t(($) => $.notices.emptyBody)}
      </Empty>
    );
  }
  const showOlder = async () => {
    const { data: more } = await fetchNextPage();
    // What was pressed may be gone: one goes on reading at the first that came.
    if ((more?.pages.length ?? 0) > data.pages.length)
      requestAnimationFrame(() => linkAt(list.current, notices.length)?.focus());
  };
  return (
    <section aria-label={t(($) => $.notices.list)} className="stack">
      <ReadAll unread={data.pages[0]?.unread ?? 0} onDone={onGone} />
      <ul ref={list} className="sheet notices">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          busy={isFetchingNextPage && t(($) => $.notices.loadingOlder)}
          onClick={() => void showOlder()}
        >
          {t(($) => $.notices.older)}
        </Button>
      )}
    </section>
  );
}

function linkAt(list: HTMLElement | null, place: number): HTMLElement | null {
  return list?.children[place]?.querySelector('a') ?? null;
}

function ReadAll({ unread, onDone }: { readonly unread: number; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const markRead = useMarkRead();
  const all = () =>
    markRead.mutate(
      { all: true },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.notices.allRead));
          onDone();
        },
      },
    );
  return (
    <div className="row wrap">
      <span className="small muted grow">
        {unread === 0 ? t(($) => $.notices.allRead) : t(($) => $.notices.unread, { count: unread })}
      </span>
      {unread > 0 && (
        <Button size="sm" icon="check" onClick={all}>
          {t(($) => $.notices.readAll)}
        </Button>
      )}
    </div>
  );
}
