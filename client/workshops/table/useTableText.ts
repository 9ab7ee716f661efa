import { useEffect, useState } from 'react';
import type { TextNode } from '../../../shared/text/content.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken } from '../../../shared/workshops/phase.ts';
import type { EditorHandle } from '../../documents/editor/editorHandle.ts';
import { atRisk } from '../../documents/page/atRisk.ts';
import type { EndedText } from '../../documents/page/endedText.ts';
import type { SharedText } from '../../sync/sharedText.ts';
import { useSharedText } from '../../sync/useSharedText.ts';

/** The text of a table as it stands open on this phone. */
export type TableTextState = {
  readonly text: SharedText | null;
  readonly mode: 'write' | 'read';
  /** Words that had not reached the table when the right to write went. */
  readonly lost: TextNode | null;
  readonly ended: EndedText | null;
};

/**
 * Opens the text and follows the right to write as it comes and goes: with the phase, with a table that is frozen, with
 * who is muted. No copy stays on this phone, which may be lent (C2).
 */
export function useTableText(view: TableView, handle: EditorHandle | null): TableTextState {
  const { course, frozen, me, document, epoch } = view;
  const mayWrite = isTaken(course.state, 'write_text') && !frozen && !me.muted;
  const [mode, setMode] = useState<'write' | 'read'>(mayWrite ? 'write' : 'read');
  const [lost, setLost] = useState<TextNode | null>(null);
  const text = useSharedText({ document, member: me.member, epoch, mode, keepsCopy: false });
  const { ended = null, accessNow = null } = text ?? {};

  const follow = (next: 'write' | 'read') => {
    if (next === mode) return;
    if (next === 'read' && text !== null && atRisk(text.save) !== null) setLost(handle?.content() ?? null);
    setMode(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of the change counts
  useEffect(() => follow(mayWrite ? 'write' : 'read'), [mayWrite]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of the change counts
  useEffect(() => {
    if (ended === 'right_withdrawn') follow('read');
    else if (accessNow !== null) follow(accessNow);
  }, [accessNow, ended]);

  const over = ended === null || ended === 'right_withdrawn' ? null : ended;
  const content = over === null ? null : (text?.unsent ?? handle?.content() ?? null);
  const risk = text === null ? null : atRisk(text.save);
  return {
    text,
    mode,
    lost,
    ended: over && { end: over, unsaved: risk && content ? { ...risk, content } : null },
  };
}
