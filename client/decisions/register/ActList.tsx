import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActGroup } from '../../../shared/decisions/record/recordActs.ts';
import type { ActsView } from '../../../shared/decisions/record/recordApi.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { ActItem } from './ActItem.tsx';
import { actsQuery, recordCheckQuery } from './queries.ts';

/** The acts, newest first, page by page. */
export function ActList({ show }: { readonly show: ActGroup | undefined }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    actsQuery(show),
  );
  const list = useRef<HTMLOListElement>(null);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  const shown = data.pages.reduce((sum, page) => sum + page.acts.length, 0);
  if (shown === 0) return <NoActs />;
  const showOlder = async () => {
    const { data: more } = await fetchNextPage();
    // What was pressed may be gone: one goes on reading at the first act that came.
    if ((more?.pages.length ?? 0) > data.pages.length)
      requestAnimationFrame(() => landOn(list.current?.children[shown]));
  };
  return (
    <Sheet
      shown={shown}
      of={data.pages[0]?.counts[show ?? 'all'] ?? shown}
      older={hasNextPage ? { busy: isFetchingNextPage, show: () => void showOlder() } : null}
    >
      <ol ref={list} className="chain">
        <Acts pages={data.pages} />
      </ol>
    </Sheet>
  );
}

function Acts({ pages }: { readonly pages: readonly ActsView[] }) {
  const { data: check } = useQuery(recordCheckQuery);
  const broken = check?.result.kind === 'broken' ? check.result.seq : null;
  return pages.flatMap(({ acts, names }) =>
    acts.map((act) => <ActItem key={act.seq} act={act} names={names} broken={act.seq === broken} />),
  );
}

type SheetProps = {
  readonly shown: number;
  readonly of: number;
  /** Null: these are the oldest. */
  readonly older: { readonly busy: boolean; readonly show: () => void } | null;
  readonly children: ReactNode;
};

function Sheet({ shown, of, older, children }: SheetProps) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="acts-list">
      <header>
        <h2 id="acts-list">{t(($) => $.acts.list)}</h2>
        <span className="grow" />
        <span className="tiny muted">{t(($) => $.acts.abbreviated)}</span>
      </header>
      {children}
      <footer className="row between small">
        <span className="muted">{t(($) => $.acts.shown, { shown, all: of })}</span>
        {older && (
          <Button
            tone="quiet"
            size="sm"
            busy={older.busy && t(($) => $.acts.loadingOlder)}
            onClick={older.show}
          >
            {t(($) => $.acts.older)}
          </Button>
        )}
      </footer>
    </section>
  );
}

function NoActs() {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="paper"
      title={t(($) => $.acts.empty)}
      action={
        <Link className={buttonClass()} to="/registro" search={{}}>
          {t(($) => $.acts.showAll)}
        </Link>
      }
    >
      {t(($) => $.acts.emptyBody)}
    </Empty>
  );
}

function landOn(item: Element | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  item.tabIndex = -1;
  item.focus();
}
