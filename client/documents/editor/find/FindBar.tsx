import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { replaceEvery, replaceOne, seek, seekNext, seekNothing, tally } from './finding.ts';

type Props = {
  readonly editor: Editor;
  /** False where the text has come to its end: then it can be searched, not changed. */
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

/** Finds words in the text, and puts others in their place. */
export function FindBar({ editor, mayWrite, onClose }: Props) {
  const { t } = useTranslation();
  const find = useFind(editor, onClose);
  const { words, instead, count, at } = find;
  return (
    <search className="find-bar" aria-label={t(($) => $.editor.find.label)} onKeyDown={find.onKeyDown}>
      <div className="find-row">
        <input
          ref={find.field}
          className="input"
          type="text"
          autoComplete="off"
          aria-label={t(($) => $.editor.find.words)}
          placeholder={t(($) => $.editor.find.words)}
          value={words}
          onChange={(event) => find.type(event.target.value)}
          onKeyDown={find.onFieldKey}
        />
        <span className="find-count" aria-live="polite">
          {words !== '' && <Tally count={count} at={at} />}
        </span>
        <FindButton
          icon="down"
          upward
          name={t(($) => $.editor.find.previous)}
          run={() => seekNext(editor, false)}
        />
        <FindButton icon="down" name={t(($) => $.editor.find.next)} run={() => seekNext(editor, true)} />
        <button
          type="button"
          className="tb"
          aria-pressed={find.matchCase}
          aria-label={t(($) => $.editor.find.matchCase)}
          title={t(($) => $.editor.find.matchCase)}
          onClick={find.toggleCase}
        >
          {t(($) => $.editor.find.matchCaseSign)}
        </button>
        <FindButton icon="x" name={t(($) => $.editor.find.close)} run={onClose} />
      </div>
      {mayWrite && (
        <Replace instead={instead} onType={find.typeInstead}>
          <button type="button" className="btn sm" onClick={() => replaceOne(editor, find.sought)}>
            {t(($) => $.editor.find.replace)}
          </button>
          <button
            type="button"
            className="btn sm"
            onClick={() =>
              announce(t(($) => $.editor.find.replaced, { count: replaceEvery(editor, find.sought) }))
            }
          >
            {t(($) => $.editor.find.replaceAll)}
          </button>
        </Replace>
      )}
    </search>
  );
}

function Tally({ count, at }: { readonly count: number; readonly at: number }) {
  const { t } = useTranslation();
  if (count === 0) return t(($) => $.editor.find.none);
  if (at === 0) return t(($) => $.editor.find.some, { total: count });
  return t(($) => $.editor.find.at, { at, total: count });
}

function useFind(editor: Editor, onClose: () => void) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(() => selectedWords(editor));
  const [instead, typeInstead] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const { count, at } = useEditorState({ editor, selector: ({ editor: current }) => tally(current) });
  const sought = { words, matchCase, instead };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what shall stand instead changes no place
  useEffect(() => seek(editor, sought), [editor, words, matchCase]);
  useEffect(() => {
    field.current?.select();
    return () => seekNothing(editor);
  }, [editor]);

  return {
    field,
    words,
    instead,
    typeInstead,
    matchCase,
    count,
    at,
    sought,
    type: setWords,
    toggleCase: () => setMatchCase(!matchCase),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    },
    onFieldKey: (event: KeyboardEvent) => {
      const forward = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
      if (!forward && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
      event.preventDefault();
      seekNext(editor, forward);
    },
  };
}

/** What is selected is what one looks for, if it stands in one line. */
function selectedWords({ state }: Editor): string {
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to)) return '';
  const text = state.doc.textBetween($from.pos, $to.pos);
  return text.length <= 100 ? text : '';
}

type ReplaceProps = {
  readonly instead: string;
  readonly onType: (words: string) => void;
  readonly children: ReactNode;
};

function Replace({ instead, onType, children }: ReplaceProps) {
  const { t } = useTranslation();
  return (
    <div className="find-row">
      <input
        className="input"
        type="text"
        autoComplete="off"
        aria-label={t(($) => $.editor.find.instead)}
        placeholder={t(($) => $.editor.find.instead)}
        value={instead}
        onChange={(event) => onType(event.target.value)}
      />
      {children}
    </div>
  );
}

type FindButtonProps = {
  readonly icon: IconName;
  readonly upward?: boolean;
  readonly name: string;
  readonly run: () => void;
};

function FindButton({ icon, upward = false, name, run }: FindButtonProps) {
  return (
    <button
      type="button"
      className={upward ? 'tb find-up' : 'tb'}
      aria-label={name}
      title={name}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
