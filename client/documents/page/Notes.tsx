import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { contentOf } from '../../../shared/text/content.ts';
import { EndNote } from './EndNote.tsx';
import { RescuedNote } from './RescuedNote.tsx';
import type { OpenedText } from './useOpenText.ts';
import { useWayOut } from './useWayOut.ts';

type Props = { readonly document: DocumentId; readonly opened: OpenedText };

/** What has to be said under the text: words that were refused, and why the text has come to an end. */
export function Notes({ document, opened }: Props) {
  const { text, rescued, dismissRescued, ended, dismissEnd } = opened;
  const wayOut = useWayOut(document, dismissEnd);
  // As it was when the words were refused: what is written afterwards does not make them others.
  const saved = useMemo(
    () => (rescued && text?.ready ? contentOf(text.doc) : null),
    [rescued, text?.ready, text?.doc],
  );
  if (!rescued && !ended) return null;
  return (
    <Tray>
      {rescued && <RescuedNote rescued={rescued} saved={saved} onDismiss={dismissRescued} />}
      {ended && <EndNote ended={ended} onWay={() => wayOut(ended.end)} />}
    </Tray>
  );
}

/** It takes the focus where the editor has gone away with it. */
function Tray({ children }: { readonly children: ReactNode }) {
  const tray = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) tray.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={tray} className="doc-notes" tabIndex={-1}>
      {children}
    </div>
  );
}
