import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { RescuedText, SharedText } from '../../sync/sharedText.ts';
import { useSharedText } from '../../sync/useSharedText.ts';
import type { EditorHandle } from '../editor/editorHandle.ts';
import { documentQuery } from '../queries.ts';
import { atRisk } from './atRisk.ts';
import type { EndedText } from './endedText.ts';

type OpenedText = {
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
  const client = useQueryClient();
  const [withdrawn, setWithdrawn] = useState(false);
  const [ended, setEnded] = useState<EndedText | null>(null);
  const [rescued, setRescued] = useState<RescuedText | null>(null);
  const mode = view.mayWrite && !withdrawn ? 'write' : 'read';
  const text = useSharedText({ document: view.id, member, epoch: view.epoch, mode });
  const { ended: end = null, accessNow = null, rescued: refused = null } = text ?? {};

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of the end counts
  useEffect(() => {
    if (end === null || text === null) return;
    const risk = atRisk(text.save);
    setEnded({ end, unsaved: risk && handle ? { ...risk, content: handle.content() } : null });
    if (end === 'right_withdrawn') setWithdrawn(true);
  }, [end]);

  useEffect(() => {
    if (accessNow === null || accessNow === mode) return;
    setWithdrawn(accessNow === 'read');
    void client.invalidateQueries({ queryKey: documentQuery(view.id).queryKey });
  }, [accessNow, mode, client, view.id]);

  useEffect(() => {
    if (refused === null) return;
    setRescued(refused);
    text?.dismissRescued();
  }, [refused, text]);

  return {
    text,
    mode,
    ended,
    dismissEnd: () => setEnded(null),
    rescued,
    dismissRescued: () => setRescued(null),
  };
}
