import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { type OutlineItem, outlineOf } from '../../../shared/text/outline.ts';
import type { SaveView, SharedText } from '../../sync/sharedText.ts';
import type { EditorHandle } from '../editor/editorHandle.ts';
import { TextEditor } from '../editor/TextEditor.tsx';
import { atRisk } from './atRisk.ts';
import { AuthoredSheet } from './authors/AuthoredSheet.tsx';
import type { BesideText } from './beside/besideText.ts';
import { ReadText } from './beside/ReadText.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { LivePage } from './livePage.ts';
import { Notes } from './Notes.tsx';
import { sameOutline } from './sameOutline.ts';
import { TextLength } from './TextLength.tsx';
import { textOf } from './textOf.ts';
import { useOpenText } from './useOpenText.ts';
import { whoWritesWhere } from './whoWritesWhere.ts';

type Props = {
  readonly view: DocumentView;
  readonly member: MemberId;
  /** What the text is called, for screen readers. */
  readonly label: string;
  readonly onLive: (page: LivePage) => void;
  /** Whether the words are marked by who wrote them. */
  readonly showsAuthors: boolean;
  readonly beside: BesideText;
};

/** A text that lives: written by those who may, read by the others as it changes. */
export function LiveSheet({ view, member, label, onLive, showsAuthors, beside }: Props) {
  const { t } = useTranslation();
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const opened = useOpenText(view, member, handle);
  const { text, mode } = opened;
  const [outline, setOutline] = useOutline(textOf(view));
  const showContent = useCallback((content: TextNode) => setOutline(outlineOf(content)), [setOutline]);
  const editing = mode === 'write' && text?.ready ? text : null;
  const first = useFirst(view, editing);

  useEffect(() => {
    onLive({
      save: shownSave(text, mode),
      people: text?.people ?? [],
      outline,
      writing: editing?.ended === null ? handle : null,
      who: () => {
        handle?.showNames();
        return text === null ? t(($) => $.editor.page.opening) : whoWritesWhere(text, t);
      },
    });
  }, [text, mode, outline, editing, handle, onLive, t]);

  return (
    <>
      <AuthoredSheet view={view} doc={text?.ready ? text.doc : null} shows={showsAuthors}>
        {(authors) => (
          <>
            {editing ? (
              <TextEditor
                key={editing.generation}
                document={view.id}
                doc={editing.doc}
                provider={editing.provider}
                label={label}
                onOutline={setOutline}
                onHandle={setHandle}
                authors={authors}
                open={editing.ended === null}
                beside={beside}
              />
            ) : (
              <ReadText
                beside={beside}
                label={label}
                toolsToCome={mode === 'write'}
                doc={text?.ready ? text.doc : null}
                first={first}
                frozen={view.version === null ? null : textOf(view)}
                authors={authors}
                empty={t(($) => (view.content === null ? $.versions.erasedBody : $.editor.page.empty))}
                onContent={showContent}
              />
            )}
          </>
        )}
      </AuthoredSheet>
      <TextLength doc={text?.ready ? text.doc : null} first={first} />
      {text && <LeaveGuard save={text.save} content={() => handle?.content() ?? null} />}
      <Notes view={view} member={member} opened={opened} />
    </>
  );
}

/** What stands until the text has come: where the right to write has just gone, the words as they were last. */
function useFirst({ epoch, ...view }: DocumentView, editing: SharedText | null): TextNode {
  const last = useRef<{ readonly doc: SharedText['doc']; readonly epoch: DocumentView['epoch'] } | null>(
    null,
  );
  if (editing) last.current = { doc: editing.doc, epoch };
  const content = textOf(view);
  const written = !editing && last.current?.epoch === epoch ? last.current.doc : null;
  return useMemo(() => (written ? contentOf(written) : content), [written, content]);
}

function useOutline(first: TextNode): [readonly OutlineItem[], (items: readonly OutlineItem[]) => void] {
  const [outline, setOutline] = useState(() => outlineOf(first));
  const keepSame = useCallback(
    (items: readonly OutlineItem[]) => setOutline((before) => (sameOutline(before, items) ? before : items)),
    [],
  );
  return [outline, keepSame];
}

/** A text that has come to its end on this page waits for no network. */
function shownSave(text: SharedText | null, mode: 'write' | 'read'): SaveView {
  if (text === null) return { kind: mode === 'read' ? 'read_only' : 'connecting' };
  if (text.ended === null) return text.save;
  return { kind: atRisk(text.save) === null ? 'read_only' : 'not_saved' };
}
