import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { RescuedText, SharedText, TextEnd } from '../../sync/sharedText.ts';
import { useSharedText } from '../../sync/useSharedText.ts';
import { announce } from '../../ui/announce.ts';
import type { EditorHandle } from '../editor/editorHandle.ts';
import { ownStep } from '../ownStep.ts';
import { documentQuery } from '../queries.ts';
import { atRisk } from './atRisk.ts';
import type { EndedText } from './endedText.ts';

/** A text as it stands open on this page. */
export type OpenedText = {
  readonly text: SharedText | null;
  readonly mode: 'write' | 'read';
  readonly ended: EndedText | null;
  readonly dismissEnd: () => void;
  readonly rescued: RescuedText | null;
  readonly dismissRescued: () => void;
};

/**
 * Opens the text for writing or reading, and follows the right to write as it comes and goes. What has to
 * be told of an end or a refusal stays here while the text itself is opened again.
 */
export function useOpenText(view: DocumentView, member: MemberId, handle: EditorHandle | null): OpenedText {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [withdrawn, setWithdrawn] = useState(false);
  const [ended, setEnded] = useState<EndedText | null>(null);
  const [rescued, setRescued] = useState<RescuedText | null>(null);
  const mode = view.mayWrite && !withdrawn ? 'write' : 'read';
  const text = useSharedText({ document: view.id, member, epoch: view.epoch, mode, draft: view.draft });
  const { ended: end = null, accessNow = null, rescued: refused = null, besideChanges = 0 } = text ?? {};

  const comesToAnEnd = (how: TextEnd) => {
    const risk = text && atRisk(text.save);
    // Of a closed epoch the page does not show again what may have been erased.
    const content = how === 'new_epoch' ? (text?.unsent ?? null) : (handle?.content() ?? null);
    setEnded({ end: how, unsaved: risk && content ? { ...risk, content } : null });
    if (how === 'new_epoch') void client.invalidateQueries({ queryKey: documentQuery(view.id).queryKey });
  };
  const followRight = (may: 'read' | 'write') => {
    setWithdrawn(may === 'read');
    if (may === 'read') comesToAnEnd('right_withdrawn');
    else if (ended?.end === 'right_withdrawn') setEnded(null);
    if (may === 'write') announce(t(($) => $.editor.voices.mayWrite));
    void client.invalidateQueries({ queryKey: documentQuery(view.id).queryKey });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of the end counts
  useEffect(() => {
    if (end === 'right_withdrawn') followRight('read');
    else if (end !== null) comesToAnEnd(end);
  }, [end]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of the change counts
  useEffect(() => {
    if (accessNow !== null && accessNow !== mode) followRight(accessNow);
  }, [accessNow]);

  useEffect(() => {
    if (besideChanges > 0) void client.invalidateQueries({ queryKey: documentQuery(view.id).queryKey });
  }, [besideChanges, client, view.id]);

  // What was done here before is not what is done now.
  useEffect(() => {
    if (mode === 'write') ownStep.set(null);
  }, [mode]);

  useEffect(() => {
    if (refused !== null) setRescued(refused);
  }, [refused]);

  return {
    text,
    mode,
    ended,
    dismissEnd: () => {
      ownStep.set(null);
      setEnded(null);
    },
    rescued,
    dismissRescued: () => {
      text?.dismissRescued();
      setRescued(null);
    },
  };
}
