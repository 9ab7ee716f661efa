import type { Editor } from '@tiptap/core';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLinkForm } from './useLinkForm.ts';

type Props = { readonly editor: Editor; readonly onClose: () => void };

/** Puts a link on the selected words, or changes the one under the caret. */
export function LinkDialog({ editor, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const form = useLinkForm(editor, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.put();
  };
  return (
    <Dialog
      title={t(($) => (form.current === null ? $.editor.link.title : $.editor.link.changeTitle))}
      onClose={onClose}
      footer={
        <>
          {form.current !== null && <Button onClick={form.remove}>{t(($) => $.editor.link.remove)}</Button>}
          <Button tone="primary" type="submit" form={id}>
            {t(($) => (form.current === null ? $.editor.link.put : $.editor.link.change))}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="stack-4">
        <TextField
          label={t(($) => $.editor.link.address)}
          hint={t(($) => $.editor.link.addressHint)}
          value={form.typed}
          onChange={form.type}
          error={form.error}
          autoFocus
        />
        {form.needsWords && (
          <TextField
            label={t(($) => $.editor.link.words)}
            hint={t(($) => $.editor.link.wordsHint)}
            value={form.words}
            onChange={form.setWords}
          />
        )}
        {form.current !== null && <OpenLink href={form.current} />}
      </form>
    </Dialog>
  );
}

function OpenLink({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <a
        className={buttonClass({ tone: 'quiet', size: 'sm' })}
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        {t(($) => $.editor.link.open)}
      </a>
    </p>
  );
}
