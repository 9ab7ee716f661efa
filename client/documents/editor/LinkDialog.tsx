import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { linkAddress } from './linkAddress.ts';

type Props = { readonly editor: Editor; readonly onClose: () => void };

/** Puts a link on the selected words, or changes the one under the caret. What was typed stays when it is refused. */
export function LinkDialog({ editor, onClose }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const current = linkHere(editor);
  const needsWords = current === null && editor.state.selection.empty;
  const [typed, setTyped] = useState(current ?? '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);

  const put = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(typed);
    if (href === null) {
      setError(t(($) => (typed.trim() === '' ? $.editor.link.addressMissing : $.editor.link.addressRefused)));
      return;
    }
    onClose();
    if (needsWords) insertLink(editor, href, words.trim() || typed.trim());
    else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  };
  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <Dialog
      title={t(($) => (current === null ? $.editor.link.title : $.editor.link.changeTitle))}
      onClose={onClose}
      footer={
        <>
          {current !== null && <Button onClick={remove}>{t(($) => $.editor.link.remove)}</Button>}
          <Button tone="primary" type="submit" form={form}>
            {t(($) => (current === null ? $.editor.link.put : $.editor.link.change))}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={put} noValidate className="stack-4">
        <TextField
          label={t(($) => $.editor.link.address)}
          hint={t(($) => $.editor.link.addressHint)}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setError(null);
          }}
          error={error}
          autoFocus
        />
        {needsWords && (
          <TextField
            label={t(($) => $.editor.link.words)}
            hint={t(($) => $.editor.link.wordsHint)}
            value={words}
            onChange={setWords}
          />
        )}
        {current !== null && (
          <p>
            <a
              className={buttonClass({ tone: 'quiet', size: 'sm' })}
              href={current}
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {t(($) => $.editor.link.open)}
            </a>
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** The address of the link under the caret or selection. */
function linkHere(editor: Editor): string | null {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' && linkAddress(href) !== null ? href : null;
}

function insertLink(editor: Editor, href: string, words: string): void {
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
    .unsetMark('link')
    .run();
}
