import type { Editor } from '@tiptap/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { imageAddress, imageTypes } from '../../../../shared/documents/files.ts';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';
import { altLimit } from '../../../../shared/text/imageAttributes.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type ImageAsk, useImageForm } from './useImageForm.ts';

type Props = {
  readonly document: DocumentId;
  readonly editor: Editor;
  readonly ask: ImageAsk;
  readonly onClose: () => void;
};

const words = {
  put: { title: 'title', verb: 'put' },
  replace: { title: 'replaceTitle', verb: 'replace' },
  describe: { title: 'describeTitle', verb: 'change' },
} as const;

/** An image for the text, with what it shows in words: without them it does not go in. */
export function ImageDialog({ document, editor, ask, onClose }: Props) {
  const { t } = useTranslation();
  const form = useImageForm({ document, editor, ask, onDone: onClose });
  const { title, verb } = words[ask.kind];
  return (
    <FormDialog
      title={t(($) => $.images[title])}
      verb={t(($) => $.images[verb])}
      busy={busyWord(form, t)}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {ask.kind !== 'describe' && (
        <FileDrop
          label={t(($) => $.images.file)}
          hint={t(($) => $.images.fileHint)}
          choose={t(($) => $.images.choose)}
          chooseOther={t(($) => $.images.chooseOther)}
          drop={t(($) => $.images.drop)}
          accept={imageTypes.join()}
          file={form.chosen.kind === 'none' ? null : form.chosen.file}
          onFile={form.choose}
          error={form.fileError}
          held={form.isPending}
        />
      )}
      <Preview form={form} document={document} />
      <TextField
        label={t(($) => $.images.alt)}
        hint={t(($) => $.images.altHint)}
        value={form.alt}
        onChange={form.setAlt}
        error={form.altError}
        maxLength={altLimit}
        isReadOnly={form.isPending}
        autoFocus={ask.kind === 'describe' || (ask.kind === 'put' && ask.file !== null)}
        multiline
      />
      {form.isPending && <Sending sent={form.sent} />}
    </FormDialog>
  );
}

type Form = ReturnType<typeof useImageForm>;

function busyWord({ isPending, chosen }: Form, t: TFunction): string | false {
  if (isPending) return t(($) => $.images.busy);
  return chosen.kind === 'preparing' && t(($) => $.images.preparing);
}

/** The image as it will stand in the text. Its words stand in the field below. */
function Preview({
  form: { chosen, selected },
  document,
}: {
  readonly form: Form;
  readonly document: string;
}) {
  const { t } = useTranslation();
  const { formatNumber, formatSize } = useFormats();
  if (chosen.kind === 'preparing')
    return <p className="image-preview muted">{t(($) => $.images.preparing)}</p>;
  if (chosen.kind === 'ready') {
    const { blob, width, height } = chosen.image;
    const size = { width: formatNumber(width), height: formatNumber(height), size: formatSize(blob.size) };
    return (
      <figure className="image-preview">
        <img src={chosen.url} alt="" />
        <figcaption className="small muted">{t(($) => $.images.preview, size)}</figcaption>
      </figure>
    );
  }
  if (!selected?.file) return null;
  return (
    <figure className="image-preview">
      <img src={imageAddress(document, selected.file)} alt="" />
    </figure>
  );
}

function Sending({ sent }: { readonly sent: number }) {
  const { t } = useTranslation();
  const percent = Math.round(sent * 100);
  return (
    <div>
      <progress className="gone" max={100} value={percent} aria-label={t(($) => $.images.progress)} />
      <p className="small muted">{t(($) => $.images.sending, { percent })}</p>
    </div>
  );
}
