import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { contentOf } from '../../../shared/text/content.ts';
import { useCell } from '../../platform/cell.ts';
import { ForgottenNote } from '../erasure/ForgottenNote.tsx';
import { useForgetting } from '../erasure/useForgetting.ts';
import { HeldNote } from '../held/HeldNote.tsx';
import { NotKeptNote } from '../held/NotKeptNote.tsx';
import { useHandOver } from '../held/useHandOver.ts';
import { ownStep } from '../ownStep.ts';
import { EndNote } from './EndNote.tsx';
import { RescuedNote } from './RescuedNote.tsx';
import type { OpenedText } from './useOpenText.ts';
import { useWayOut } from './useWayOut.ts';

type Props = { readonly view: DocumentView; readonly member: MemberId; readonly opened: OpenedText };

/**
 * What has to be said under the text: words that were refused or wait apart, what this device has forgotten, and why
 * the text has come to an end.
 */
export function Notes({ view, member, opened }: Props) {
  const { text, rescued, dismissRescued, ended, dismissEnd } = opened;
  const own = useCell(ownStep);
  const wayOut = useWayOut(view.id, dismissEnd);
  const handedOver = useHandOver(view, member, opened.mode, text);
  const { forgotten, dismissForgotten } = useForgetting(view, member);
  // As it was when the words were refused: what is written afterwards does not make them others.
  const saved = useMemo(
    () => (rescued && text?.ready ? contentOf(text.doc) : null),
    [rescued, text?.ready, text?.doc],
  );
  // The end of the epoch says the same.
  const tellsForgotten = forgotten !== null && ended?.end !== 'new_epoch';
  const isKept = handedOver === 'kept' && ended?.end === 'right_withdrawn';
  if (!rescued && !ended && view.held === 0 && !tellsForgotten && handedOver !== 'not_kept') return null;
  return (
    <Tray>
      {view.held > 0 && <HeldNote view={view} fresh={handedOver === 'kept'} />}
      {handedOver === 'not_kept' && !ended && <NotKeptNote />}
      {tellsForgotten && <ForgottenNote forgotten={forgotten} onDismiss={dismissForgotten} />}
      {rescued && <RescuedNote rescued={rescued} saved={saved} onDismiss={dismissRescued} />}
      {ended && (
        <EndNote
          ended={isKept ? { ...ended, unsaved: null } : ended}
          own={ended.end === 'right_withdrawn' && own?.document === view.id ? own.step : null}
          onWay={() => {
            dismissForgotten();
            wayOut(ended.end);
          }}
        />
      )}
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
