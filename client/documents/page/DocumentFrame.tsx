import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { announce } from '../../ui/announce.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Dock } from './Dock.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { HereDialog } from './HereDialog.tsx';
import { headingElement } from './headingElement.ts';
import type { LivePage, Writing } from './livePage.ts';
import { OutlineList } from './OutlineList.tsx';
import './page.css';
import { PhaseLine } from './PhaseLine.tsx';
import { focusIn, partOfPage } from './partOfPage.ts';
import { useCurrentHeading } from './useCurrentHeading.ts';
import { useFocusWithin } from './useFocusWithin.ts';
import { useKeyboardInset } from './useKeyboardInset.ts';
import { usePageKeys } from './usePageKeys.ts';

type Props = {
  readonly view: DocumentView;
  readonly live: LivePage;
  /** The sheet with the text, and what has to be said under it. */
  readonly children: ReactNode;
};

/** The page of a text: bars above, outline at the left, the sheet in the middle; on the phone a dock below. */
export function DocumentFrame({ view, live, children }: Props) {
  const { save, people, outline, writing } = live;
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'outline' | 'people' | null>(null);
  const [atText, watchFocus] = useFocusWithin();
  const current = useCurrentHeading(page, outline);
  useKeyboardInset();
  usePageKeys({
    parts: [
      partOfPage(page, '.sheetcol', () => (writing ? writing.focus() : focusIn(page, '.sheetcol'))),
      partOfPage(page, '.outline'),
      partOfPage(page, '.sub.doc'),
    ],
    onWho: () => announce(live.who()),
  });

  const go = (index: number) => {
    setOpen(null);
    const heading = page.current && headingElement(page.current, outline, index);
    // A dialog that closes puts the focus back first.
    if (heading) setTimeout(() => goTo(heading, writing), open === null ? 0 : 60);
  };
  const list = <OutlineList items={outline} current={current} mayWrite={writing !== null} onGo={go} />;

  return (
    <div ref={page} className={writing !== null && atText ? 'doc-page writing' : 'doc-page'}>
      <DocumentBar view={view} save={save} people={people} onShowPeople={() => setOpen('people')} />
      <PhaseLine state={view.state}>
        <button type="button" className="btn sm outline-button" onClick={() => setOpen('outline')}>
          <Icon name="outline" />
          {t(($) => $.editor.outline.open)}
        </button>
      </PhaseLine>
      <div className="docgrid">
        <nav className="outline" aria-label={t(($) => $.editor.outline.label)}>
          <h2>{t(($) => $.editor.outline.title)}</h2>
          {list}
        </nav>
        <main id="contenuto" className="sheetcol" tabIndex={-1} {...watchFocus}>
          {children}
        </main>
      </div>
      <Dock
        people={people}
        onOutline={() => setOpen('outline')}
        onPeople={() => setOpen('people')}
        onWrite={writing?.focus ?? null}
      />
      {open === 'outline' && (
        <Dialog title={t(($) => $.editor.outline.title)} onClose={() => setOpen(null)}>
          <div className="outline-sheet">{list}</div>
        </Dialog>
      )}
      {open === 'people' && <HereDialog people={people} onClose={() => setOpen(null)} />}
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
