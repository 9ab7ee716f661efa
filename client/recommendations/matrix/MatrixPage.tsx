import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, MatrixView } from '../../../shared/recommendations/matrix.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { usePage } from '../../ui/usePage.ts';
import { DownloadMatrix } from './DownloadMatrix.tsx';
import { MatrixList } from './MatrixList.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import './matrix.css';
import type { MatrixSearch } from './matrixSearch.ts';
import { matrixQuery } from './queries.ts';
import { RecommendationSheet } from './RecommendationSheet.tsx';
import { rowId } from './rowId.ts';
import { Stopped } from './Stopped.tsx';

const route = getRouteApi('/inside/raccomandazioni');

/** `/raccomandazioni`: what holds the plan back, and where each recommendation stands in the text. */
export function MatrixPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(matrixQuery);
  const { scelta, solo } = route.useSearch();
  usePage(t(($) => $.matrix.title));
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <div>
          <div className="crumb">{data?.cycle && t(($) => $.matrix.cycle, { cycle: data.cycle })}</div>
          <h1>{t(($) => $.matrix.title)}</h1>
        </div>
        <span className="grow" />
        {data && data.recommendations.length > 0 && (
          <>
            <Shown view={data} solo={solo} />
            <DownloadMatrix />
          </>
        )}
      </section>
      <main id="contenuto" className="mx">
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Loading lines={12} />}
        {data && <Matrix view={data} search={{ scelta, solo }} />}
      </main>
    </>
  );
}

function Matrix({
  view,
  search: { scelta, solo },
}: {
  readonly view: MatrixView;
  readonly search: MatrixSearch;
}) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const navigate = route.useNavigate();
  const first = useRef(scelta);
  const { recommendations } = view;
  const rows = recommendations.filter((row) => isShown(row, solo));
  const chosen = recommendations.find(({ id }) => id === scelta) ?? null;
  if (recommendations.length === 0)
    return (
      <Empty icon="flag" title={t(($) => $.matrix.empty)} topLevel>
        {t(($) => $.matrix.emptyBody)}
      </Empty>
    );
  const Rows = narrow ? MatrixList : MatrixTable;
  return (
    <>
      <Stopped view={view} />
      {rows.length === 0 ? (
        <Empty icon="flag" title={t(($) => $.matrix.noneHere)} topLevel>
          {t(($) => $.matrix.noneHereBody)}
        </Empty>
      ) : (
        <Rows view={{ ...view, recommendations: rows }} chosen={chosen?.id ?? null} />
      )}
      {chosen ? (
        <RecommendationSheet
          key={chosen.id}
          row={chosen}
          sections={view.sections}
          chosenHere={chosen.id !== first.current}
          onClose={() => {
            document.getElementById(rowId(chosen.id))?.focus();
            first.current = undefined;
            void navigate({ search: { solo } });
          }}
        />
      ) : (
        <p className="small muted">{t(($) => $.matrix.choose)}</p>
      )}
    </>
  );
}

function isShown({ bar, provenance }: MatrixRow, solo: MatrixSearch['solo']): boolean {
  if (solo === undefined) return true;
  return solo === 'ferme' ? bar !== null : provenance?.workshop.number === solo;
}

function Shown({
  view: { recommendations },
  solo,
}: { readonly view: MatrixView } & Pick<MatrixSearch, 'solo'>) {
  const { t } = useTranslation();
  const workshops = [
    ...new Set(recommendations.flatMap(({ provenance }) => provenance?.workshop.number ?? [])),
  ].toSorted((a, b) => a - b);
  const waiting = recommendations.filter(({ bar }) => bar !== null).length;
  const choices: readonly { readonly solo: MatrixSearch['solo']; readonly label: string }[] = [
    { solo: undefined, label: t(($) => $.matrix.all, { count: recommendations.length }) },
    { solo: 'ferme', label: t(($) => $.matrix.waiting, { count: waiting }) },
    ...workshops.map((number) => ({ solo: number, label: t(($) => $.matrix.workshop, { number }) })),
  ];
  return (
    <nav className="seg links" aria-label={t(($) => $.matrix.show)}>
      {choices.map((choice) => (
        <Link
          key={choice.label}
          to="/raccomandazioni"
          search={(now: MatrixSearch) => ({ ...now, solo: choice.solo })}
          aria-current={choice.solo === solo ? 'true' : undefined}
          activeProps={{}}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
