import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import type { EditorHandle } from '../../documents/editor/editorHandle.ts';
import { TextEditor } from '../../documents/editor/TextEditor.tsx';
import { atRisk } from '../../documents/page/atRisk.ts';
import { besideText } from '../../documents/page/beside/besideText.ts';
import { CopyButton } from '../../documents/page/CopyButton.tsx';
import { EndNote } from '../../documents/page/EndNote.tsx';
import { LeaveGuard } from '../../documents/page/LeaveGuard.tsx';
import { SaveState } from '../../documents/page/SaveState.tsx';
import type { SaveView } from '../../sync/sharedText.ts';
import { LiveText } from '../../text/LiveText.tsx';
import { readableText } from '../../text/readableText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { type TableTextState, useTableText } from './useTableText.ts';

type Props = {
  readonly view: TableView;
  /** The text goes on elsewhere: the table is asked for again. */
  readonly onAskAgain: () => void;
  /** The text closes on her while words of hers had not reached it. */
  readonly onLeft: (words: string) => void;
};

const nothing = () => {};
const emptyText = { type: 'doc', content: [] } as const;

/** The text that the table writes together, from which its recommendation is made. */
export function TableText({ view, onAskAgain, onLeft }: Props) {
  const { t } = useTranslation();
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const [beside] = useState(besideText);
  const opened = useTableText(view, handle);
  const { text, mode, lost, ended } = opened;
  useLeftWords(opened, handle, onLeft);
  const label = t(($) => $.table.textLabel, { number: view.table.number });
  const doc = text?.ready ? text.doc : null;
  return (
    <section className="table-text">
      <h1 className="vh">{label}</h1>
      <div className="text-state">
        <SaveState save={shownSave(opened)} />
      </div>
      {text === null || doc === null ? (
        <Loading lines={6} />
      ) : mode === 'write' ? (
        <TextEditor
          key={text.generation}
          document={view.document}
          doc={doc}
          provider={text.provider}
          label={label}
          placeholder={t(($) => $.table.textPlaceholder)}
          onOutline={nothing}
          onHandle={setHandle}
          authors={null}
          open={text.ended === null}
          beside={beside}
          wordsOnly
        />
      ) : (
        <article className="page">
          <div className="prose" lang="it">
            <LiveText doc={doc} first={emptyText} empty={t(($) => $.table.textEmpty)} onContent={nothing} />
          </div>
        </article>
      )}
      {text && <LeaveGuard save={text.save} content={() => handle?.content() ?? null} />}
      {lost !== null && (
        <Note tone="warn" spoken actions={<CopyButton content={lost} />}>
          {t(($) => $.table.textLost)}
        </Note>
      )}
      {ended !== null && (
        <EndNote
          ended={ended}
          own={null}
          onWay={() => (ended.end === 'new_epoch' ? onAskAgain() : location.reload())}
        />
      )}
    </section>
  );
}

/** She is moved, or let go: what only this page holds is handed on before the text is gone. */
function useLeftWords(
  { text, lost }: TableTextState,
  handle: EditorHandle | null,
  onLeft: (words: string) => void,
): void {
  const latest = useRef({ text, lost, handle, onLeft });
  useLayoutEffect(() => {
    latest.current = { text, lost, handle, onLeft };
  });
  useLayoutEffect(
    () => () => {
      const last = latest.current;
      const isAtRisk = last.text !== null && atRisk(last.text.save) !== null;
      const words = last.lost ?? (isAtRisk ? (last.text?.unsent ?? last.handle?.content() ?? null) : null);
      if (words !== null) last.onLeft(readableText(words));
    },
    [],
  );
}

/** A text that has come to its end on this page waits for no network. */
function shownSave({ text, mode, ended }: TableTextState): SaveView {
  if (text === null) return { kind: mode === 'read' ? 'read_only' : 'connecting' };
  return ended === null ? text.save : { kind: ended.unsaved === null ? 'read_only' : 'not_saved' };
}
