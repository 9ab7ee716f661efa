import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { imageAddress } from '../../../shared/documents/files.ts';
import type { VersionView } from '../../../shared/documents/versionApi.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Refusal } from '../../platform/api.ts';
import { FileAddress } from '../../text/fileAddress.ts';
import { StaticText } from '../../text/StaticText.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { BelowVersion } from './belowVersion.ts';
import { textNow } from './compared.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { NoSuchVersion } from './NoSuchVersion.tsx';
import { versionQuery } from './queries.ts';
import { VersionChips } from './VersionChips.tsx';
import { VersionsBar } from './VersionsBar.tsx';
import { versionMade, versionName } from './versionWords.ts';
import './versions.css';

const route = getRouteApi('/inside/documenti/$id/versioni/$versione');

/** `/documenti/$id/versioni/$versione`: one version to be read, drawn from its bytes. */
export function VersionPage() {
  const { id, versione } = route.useParams();
  const document = parseId<DocumentId>(id);
  const version = parseId<VersionId>(versione);
  if (document === null || version === null) return <NoSuchVersion />;
  return <KnownVersion key={version} document={document} version={version} />;
}

function KnownVersion({ document, version }: { document: DocumentId; version: VersionId }) {
  const { t } = useTranslation();
  const Below = useContext(BelowVersion);
  const { data: view, error, refetch } = useQuery(versionQuery(document, version));
  const name = view ? versionName(view, t) : null;
  usePage(view ? `${name}, ${view.title}` : null);
  if (error instanceof Refusal && error.refused === 'not_found') return <NoSuchVersion />;
  return (
    <>
      <VersionsBar
        within
        id={document}
        document={view?.title ?? ''}
        title={name ?? t(($) => $.versions.title)}
      >
        {view && view.content !== null && (
          <Link
            className={buttonClass({ size: 'sm' })}
            to="/documenti/$id/confronto"
            params={{ id: document }}
            search={{ da: version, a: textNow }}
          >
            {t(($) => $.versions.compareNow)}
          </Link>
        )}
      </VersionsBar>
      <main id="contenuto" className="sheetcol">
        {error && !view && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !view && (
          <div className="page">
            <Loading lines={9} />
          </div>
        )}
        {view && <VersionSheet view={view} />}
        {view && view.content !== null && Below && <Below version={view} />}
      </main>
    </>
  );
}

function VersionSheet({ view }: { readonly view: VersionView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const address = useCallback((file: string) => imageAddress(view.document, file), [view.document]);
  return (
    <FileAddress.Provider value={address}>
      <div className="version-facts">
        <div className="row wrap">
          <VersionChips version={view} standing={null} />
          <span className="small soft">{versionMade(view, t, formats)}</span>
          <span className="grow" />
          <span className="small muted">
            <Fingerprint hash={view.hash} explained />
          </span>
        </div>
        {view.note !== null && <p className="small soft">{view.note}</p>}
      </div>
      {view.content === null ? (
        <Note tone="warn">{t(($) => $.versions.erasedBody)}</Note>
      ) : (
        <div className="page">
          <article
            className="prose"
            lang="it"
            aria-label={t(($) => $.versions.textLabel, { title: view.title, number: view.number })}
          >
            <StaticText content={view.content} />
          </article>
        </div>
      )}
    </FileAddress.Provider>
  );
}
