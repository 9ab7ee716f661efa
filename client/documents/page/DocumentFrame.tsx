import { lazy, type ReactNode, Suspense, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { fieldNames } from '../../../shared/documents/fields/fields.ts';
import { useCell } from '../../platform/cell.ts';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { FieldsPanel } from '../fields/FieldsPanel.tsx';
import { Answered } from './answered.ts';
import { AuthorsButton, type AuthorsSwitch } from './authors/AuthorsButton.tsx';
import { Beside } from './beside/Beside.tsx';
import type { BesideText } from './beside/besideText.ts';
import { CompanionButton } from './beside/CompanionButton.tsx';
import { CountedOutline } from './beside/CountedOutline.tsx';
import { Companion } from './companion.ts';
import { Dock } from './Dock.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { headingElements } from './headingElements.ts';
import type { LivePage, Writing } from './livePage.ts';
import { Origin } from './Origin.tsx';
import './page.css';
import type { Asking } from './PageDialog.tsx';
import { PhaseLine } from './PhaseLine.tsx';
import { partOfPage } from './partOfPage.ts';
import { SaveSlip } from './SaveState.tsx';
import { useAddressedHeading } from './useAddressedHeading.ts';
import { useCurrentHeading } from './useCurrentHeading.ts';
import { useFocusWithin } from './useFocusWithin.ts';
import { useInView } from './useInView.ts';
import { useKeyboardInset } from './useKeyboardInset.ts';
import { useKeyList } from './useKeyList.ts';
import { usePageKeys } from './usePageKeys.ts';
import { VersionLine } from './VersionLine.tsx';
import { VersionsLink } from './VersionsLink.tsx';

/** Not needed for the first paint, but asked for at once: without a network there would be no way to get them. */
const dialogs = import('./PageDialog.tsx');
const PageDialog = lazy(async () => ({ default: (await dialogs).PageDialog }));

type Props = {
  readonly view: DocumentView;
  readonly live: LivePage;
  readonly authors: AuthorsSwitch;
  readonly beside: BesideText;
  /** The sheet with the text, and what has to be said under it. */
  readonly children: ReactNode;
};

/** The page of a text: bars above, outline at the left, the sheet in the middle, its companion at the right; on the phone a dock below. */
export function DocumentFrame({ view, live, authors, beside, children }: Props) {
  const { save, people, outline, writing } = live;
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const barInView = useInView(bar);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [atText, watchFocus] = useFocusWithin(writing);
  const current = useCurrentHeading(page, outline);
  const companion = useContext(Companion);
  const Answer = useContext(Answered);
  const acts = useCell(beside.acts);
  useKeyboardInset();
  useKeyList({ writes: writing !== null, observes: companion !== null });
  useAddressedHeading(page, outline);
  usePageKeys({
    parts: [
      partOfPage(page, ['.sheetcol'], writing?.focus),
      partOfPage(page, ['.doc-fields']),
      { ...partOfPage(page, ['.rail']), ...(acts && { enter: acts.focus }) },
      partOfPage(page, ['.outline', '.outline-button']),
      partOfPage(page, ['.sub.doc']),
      partOfPage(page, ['.dock']),
    ],
    onWho: () => announce(live.who()),
    acts,
  });

  const go = (index: number) => {
    setAsking(null);
    const heading = page.current && headingElements(page.current, outline)[index];
    // A dialog that closes puts the focus back first.
    if (heading) setTimeout(() => goTo(heading, writing), asking === null ? 0 : 60);
  };
  const hasFields = fieldNames(view.kind).length > 0;
  const headings = (
    <CountedOutline beside={beside} items={outline} current={current} mayWrite={writing !== null} onGo={go} />
  );

  return (
    <div
      ref={page}
      className={`doc-page${writing !== null && atText ? ' writing' : ''}${barInView ? '' : ' scrolled'}`}
    >
      <div ref={bar}>
        <DocumentBar view={view} save={save} people={people} onAsk={setAsking} />
      </div>
      {!barInView && <SaveSlip save={save} />}
      <PhaseLine
        view={view}
        onAsk={setAsking}
        phaseWords={acts?.phaseWords ?? null}
        tools={
          <>
            <VersionsLink document={view.id} />
            <AuthorsButton {...authors} />
          </>
        }
      >
        <button type="button" className="btn sm outline-button" onClick={() => setAsking('outline')}>
          <Icon name="outline" />
          {t(($) => $.editor.outline.title)}
        </button>
        {acts && <CompanionButton acts={acts} />}
      </PhaseLine>
      <div
        className={['docgrid', hasFields && 'with-fields', companion && 'with-rail']
          .filter(Boolean)
          .join(' ')}
      >
        <nav className="outline" aria-label={t(($) => $.editor.outline.label)}>
          <h2>{t(($) => $.editor.outline.title)}</h2>
          {headings}
        </nav>
        {hasFields && <FieldsPanel view={view} />}
        <main id="contenuto" className="sheetcol" tabIndex={-1}>
          {view.version && <VersionLine document={view.id} version={view.version} />}
          <Origin view={view} />
          {Answer && <Answer view={view} />}
          <div className="sheet-parts" {...watchFocus}>
            {children}
          </div>
          <Attachments view={view} />
        </main>
        {companion && <Beside companion={companion} view={view} beside={beside} page={page} />}
      </div>
      <Dock people={people} acts={acts} onAsk={setAsking} onWrite={writing?.focusHere ?? null} />
      {asking !== null && (
        <Suspense>
          <PageDialog asking={asking} onAsk={setAsking} view={view} people={people} headings={headings} />
        </Suspense>
      )}
    </div>
  );
}

/** The focus goes along, but not into the text of a phone, where it would call the keyboard. */
function goTo(heading: HTMLElement, writing: Writing | null): void {
  if (writing === null) heading.focus({ preventScroll: true });
  else if (!matchMedia('(pointer: coarse)').matches) writing.caretTo(heading);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
