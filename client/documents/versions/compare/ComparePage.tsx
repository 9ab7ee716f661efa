import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VersionsView } from '../../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';
import { parseId } from '../../../../shared/kernel/parseId.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { NoSuchVersion } from '../NoSuchVersion.tsx';
import { versionsQuery } from '../queries.ts';
import { VersionsBar } from '../VersionsBar.tsx';
import { Comparison } from './Comparison.tsx';
import { chosenVersions } from './chosenVersions.ts';
import '../versions.css';
import './compare.css';

const route = getRouteApi('/inside/documenti/$id/confronto');

/** `/documenti/$id/confronto?da=…&a=…`: two versions and all that differs between them. */
export function ComparePage() {
  const id = parseId<DocumentId>(route.useParams().id);
  return id === null ? <NoSuchVersion /> : <KnownDocument key={id} id={id} />;
}

function KnownDocument({ id }: { readonly id: DocumentId }) {
  const { t } = useTranslation();
  const { data: view, error, refetch } = useQuery(versionsQuery(id));
  if (view) return <Chosen view={view} />;
  return (
    <>
      <VersionsBar within id={id} document="" title={t(($) => $.comparison.list)} />
      <main id="contenuto" className="papers">
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />}
      </main>
    </>
  );
}

function Chosen({ view }: { readonly view: VersionsView }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = chosenVersions(search, view.versions, view.current);
  if (chosen === null)
    return (
      <>
        <VersionsBar within id={view.document} document={view.title} title={t(($) => $.comparison.list)} />
        <main id="contenuto" className="papers">
          <Empty topLevel icon="diff" title={t(($) => $.versions.empty.title)}>
            {t(($) => (view.mayKeep ? $.versions.empty.may : $.versions.empty.mayNot))}
          </Empty>
        </main>
      </>
    );
  return (
    <Comparison
      key={`${chosen.from} ${chosen.to}`}
      view={view}
      chosen={chosen}
      signOff={search.parere ?? null}
      onChoose={({ from, to }) =>
        void navigate({ search: (before) => ({ ...before, da: from, a: to }), replace: true })
      }
    />
  );
}
