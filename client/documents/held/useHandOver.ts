import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { type LeftWords, leftWords } from '../../sync/leftWords.ts';
import type { SharedText } from '../../sync/sharedText.ts';
import { documentQuery } from '../queries.ts';
import { bringsNothing } from './bringsNothing.ts';
import { holdWords } from './queries.ts';

/** What became of words that were written here without a network and met a text that is closed. */
export type HandedOver = 'nothing' | 'kept' | 'not_kept';

/**
 * Hands over to the server what this page or this device still has of a text that it may not write (H1), once, as
 * soon as the text is here: only what the server does not have. Until it is kept there it stays here.
 */
export function useHandOver(
  view: Pick<DocumentView, 'id' | 'epoch'>,
  member: MemberId,
  mode: 'write' | 'read',
  text: SharedText | null,
): HandedOver {
  const client = useQueryClient();
  const [became, setBecame] = useState<HandedOver>('nothing');
  // What met the closed text on this very page, also where the browser keeps nothing.
  const onPage = useRef<Uint8Array | null>(null);
  if (text?.left) onPage.current = text.left;
  const doc = text?.ready && text.ended === null ? text.doc : null;
  const { id: document, epoch } = view;
  useEffect(() => {
    if (doc === null) return;
    let gone = false;
    const handOver = async () => {
      const kept = await leftWords({ document, member, epoch, mode }).catch(() => null);
      const update = lacked(doc, kept, onPage.current);
      if (gone || update === null) return;
      // Whoever wrote until the text was closed has a copy, and mostly nothing more than the text.
      if (bringsNothing(doc, update)) return await kept?.letGo().catch(() => undefined);
      const answer = await holdWords(document, epoch, update);
      if (answer.ok) {
        onPage.current = null;
        await kept?.letGo().catch(() => undefined);
      }
      if (gone) return;
      if (!answer.ok) setBecame('not_kept');
      else if (answer.value.id !== null) setBecame('kept');
      if (answer.ok) void client.invalidateQueries({ queryKey: documentQuery(document).queryKey });
    };
    void handOver();
    return () => {
      gone = true;
    };
  }, [doc, document, epoch, member, mode, client]);
  return became;
}

/** What the text does not have of all that is left here; null for nothing at all. */
function lacked(doc: Y.Doc, kept: LeftWords | null, onPage: Uint8Array | null): Uint8Array | null {
  const all = [kept?.update, onPage].filter((update) => update !== undefined && update !== null);
  if (all.length === 0) return null;
  return Y.diffUpdate(Y.mergeUpdates(all), Y.encodeStateVector(doc));
}
