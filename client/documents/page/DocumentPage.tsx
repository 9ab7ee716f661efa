import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { imageAddress } from '../../../shared/documents/files.ts';
import { type DocumentId, type MemberId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { outlineOf } from '../../../shared/text/outline.ts';
import { useSession } from '../../people/useSession.ts';
import { Refusal } from '../../platform/api.ts';
import { FileAddress } from '../../text/fileAddress.ts';
import { StaticText } from '../../text/StaticText.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { documentQuery } from '../queries.ts';
import { besideText } from './beside/besideText.ts';
import { DocumentFrame } from './DocumentFrame.tsx';
import { documentName } from './documentName.ts';
import type { LivePage } from './livePage.ts';
import { ReadSheet } from './ReadSheet.tsx';
import { textOf } from './textOf.ts';

/** What writing together needs comes behind the first paint; it is asked for while the text is. */
const opening = import('./LiveSheet.tsx');
const LiveSheet = lazy(async () => ({ default: (await opening).LiveSheet }));

/** `/documenti/$id` */
export function DocumentPage() {
  const { id } = useParams({ from: '/inside/documenti/$id' });
  const document = parseId<DocumentId>(id);
  return document === null ? <Gone /> : <KnownDocument key={document} id={document} />;
}

function KnownDocument({ id }: { readonly id: DocumentId }) {
  const { t } = useTranslation();
  const session = useSession();
  // The text itself comes by socket: asking for it again at every return to the window would be for nothing.
  const { data: view, error, refetch } = useQuery({ ...documentQuery(id), refetchOnWindowFocus: false });
  usePage(view ? documentName(view, t) : null);

  if (view && session) return <Sheet view={view} member={memberOfPerson(session.actor.person)} />;
  if (error instanceof Refusal && (error.refused === 'not_found' || error.refused === 'malformed'))
    return <Gone />;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Opening />;
}

/** The page stands at once, with the text as the server told it; the living one takes its place. */
function Sheet({ view, member }: { readonly view: DocumentView; readonly member: MemberId }) {
  const { t } = useTranslation();
  const content = textOf(view);
  const address = useCallback((file: string) => imageAddress(view.id, file), [view.id]);
  const label = t(($) => $.editor.page.textLabel, { title: documentName(view, t) });
  const [live, setLive] = useState<LivePage>(() => ({
    save: { kind: view.mayWrite ? 'connecting' : 'read_only' },
    people: [],
    outline: outlineOf(content),
    writing: null,
    who: () => t(($) => $.editor.page.opening),
  }));
  const [beside] = useState(besideText);
  const [showsAuthors, setShowsAuthors] = useState(false);
  const authors = { on: showsAuthors, onSwitch: () => setShowsAuthors((before) => !before) };
  return (
    <FileAddress.Provider value={address}>
      <DocumentFrame view={view} live={live} authors={authors} beside={beside}>
        <Suspense
          fallback={
            <ReadSheet label={label} toolsToCome={view.mayWrite}>
              <StaticText content={content} />
            </ReadSheet>
          }
        >
          <LiveSheet
            view={view}
            member={member}
            label={label}
            onLive={setLive}
            showsAuthors={showsAuthors}
            beside={beside}
          />
        </Suspense>
      </DocumentFrame>
    </FileAddress.Provider>
  );
}

function Opening() {
  const { t } = useTranslation();
  return (
    <main id="contenuto" className="sheetcol">
      <h1 className="vh">{t(($) => $.editor.page.opening)}</h1>
      <div className="page">
        <Loading lines={9} />
      </div>
    </main>
  );
}

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  usePage(t(($) => $.editor.page.failedTitle));
  return (
    <main id="contenuto" className="mishap">
      <h1 className="vh">{t(($) => $.editor.page.failedTitle)}</h1>
      <Problem error={error} onRetry={onRetry} />
    </main>
  );
}

/** The same answer for what is not there and for what one may not see. */
function Gone() {
  const { t } = useTranslation();
  usePage(t(($) => $.editor.page.goneTitle));
  return (
    <main id="contenuto" className="mishap stack">
      <h1>{t(($) => $.editor.page.goneTitle)}</h1>
      <p className="soft">{t(($) => $.editor.page.goneBody)}</p>
      <p>
        <Link className={buttonClass({ tone: 'primary' })} to="/documenti">
          {t(($) => $.editor.page.toDocuments)}
        </Link>
      </p>
    </main>
  );
}
