import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { VersionRow, VersionsView } from '../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { documentName } from '../page/documentName.ts';
import { documentQuery } from '../queries.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { NoSuchVersion } from './NoSuchVersion.tsx';
import { versionsQuery } from './queries.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { VersionItem } from './VersionItem.tsx';
import { VersionsBar } from './VersionsBar.tsx';
import './versions.css';

const route = getRouteApi('/inside/documenti/$id/versioni');

/** `/documenti/$id/versioni`: what the text was at its moments. */
export function VersionsPage() {
  const id = parseId<DocumentId>(route.useParams().id);
  return id === null ? <NoSuchVersion /> : <Versions key={id} id={id} />;
}

function Versions({ id }: { readonly id: DocumentId }) {
  const { t } = useTranslation();
  const { data: view, error, refetch } = useQuery(versionsQuery(id));
  const { data: document } = useQuery({ ...documentQuery(id), refetchOnWindowFocus: false });
  const [keeping, setKeeping] = useState(false);
  const name = document ? documentName(document, t) : (view?.title ?? '');
  usePage(view ? `${t(($) => $.versions.title)}, ${name}` : null);
  return (
    <>
      <VersionsBar id={id} document={name} title={t(($) => $.versions.title)}>
        {view?.mayKeep && (
          <Button tone="primary" size="sm" onClick={() => setKeeping(true)}>
            {t(($) => $.versions.keep.do)}
          </Button>
        )}
      </VersionsBar>
      <main id="contenuto" className="papers stack-4">
        {error && !view && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !view && <Loading lines={10} />}
        {view && <VersionList view={view} document={document ?? null} />}
      </main>
      {keeping && <KeepDialog document={id} onClose={() => setKeeping(false)} />}
    </>
  );
}

type ListProps = { readonly view: VersionsView; readonly document: DocumentView | null };

function VersionList({ view, document }: ListProps) {
  const { t } = useTranslation();
  const [restoring, setRestoring] = useState<VersionRow | null>(null);
  const { versions, current } = view;
  const standing = versions.find(({ id }) => id === current);
  if (versions.length === 0)
    return (
      <Empty topLevel icon="flag" title={t(($) => $.versions.empty.title)}>
        {t(($) => (view.mayKeep ? $.versions.empty.may : $.versions.empty.mayNot))}
      </Empty>
    );
  return (
    <>
      <p className="lead">
        {standing ? t(($) => $.versions.frozenLead, { number: standing.number }) : t(($) => $.versions.lead)}
      </p>
      <ol className="sheet list versions">
        {versions.map((version, index) => (
          <VersionItem
            key={version.id}
            document={view.document}
            version={version}
            before={versions[index + 1] ?? null}
            standing={version.id === current ? document : null}
            onRestore={view.mayRestore && version.erasedAt === null ? () => setRestoring(version) : null}
          />
        ))}
      </ol>
      {restoring && (
        <RestoreDialog
          document={view.document}
          version={restoring}
          seq={view.seq}
          onClose={() => setRestoring(null)}
        />
      )}
    </>
  );
}
