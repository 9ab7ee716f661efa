import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import {
  type Chosen,
  type ErasurePreview,
  erasureLimits,
} from '../../../shared/documents/erasure/erasureApi.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { attachmentsQuery } from '../attachments/queries.ts';
import { chosenWords } from './chosenWords.ts';
import { imagesIn } from './imagesIn.ts';
import { useErasurePreview } from './queries.ts';

type Props = {
  readonly view: DocumentView;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly files: readonly string[];
  readonly onChoose: (files: readonly string[]) => void;
  readonly onPreview: (chosen: Chosen, preview: ErasurePreview) => void;
  readonly onClose: () => void;
};

/** Which words and files; nothing happens yet. */
export function ErasureForm({ view, typed, onType, files, onChoose, onPreview, onClose }: Props) {
  const { t } = useTranslation();
  const preview = useErasurePreview(view.id);
  const { data: attached = [] } = useQuery(attachmentsQuery(view.id));
  const [tried, setTried] = useState(false);
  const { words, wrong } = chosenWords(typed);
  const onlyFiles = words.length === 0 && files.length > 0;
  const error = onlyFiles ? null : wrong;
  const look = () => {
    setTried(true);
    if (error !== null) return;
    const chosen = { words: [...words], files: [...files] };
    preview.mutate(chosen, { onSuccess: (answer) => answer.ok && onPreview(chosen, answer.value) });
  };
  const choices = [
    ...imagesIn(view.content).map(({ file, alt }) => ({
      sha256: file,
      label: alt === '' ? t(($) => $.erasure.imageBare) : t(($) => $.erasure.image, { alt }),
    })),
    ...attached.map(({ sha256, name }) => ({ sha256, label: name })),
  ];
  const choose = (sha256: string, chosen: boolean) =>
    onChoose(chosen ? [...files, sha256] : files.filter((one) => one !== sha256));
  return (
    <FormDialog
      title={t(($) => $.erasure.title)}
      verb={t(($) => $.erasure.look)}
      busy={preview.isPending && t(($) => $.erasure.looking)}
      failure={preview.data?.ok === false ? preview.data.message : null}
      onSubmit={look}
      onClose={onClose}
    >
      <p>{t(($) => $.erasure.lead)}</p>
      <TextField
        multiline
        autoFocus
        label={t(($) => $.erasure.words)}
        hint={t(($) => $.erasure.wordsHint)}
        value={typed}
        onChange={onType}
        error={tried ? wordsError(error, t) : null}
      />
      {choices.length > 0 && (
        <fieldset className="stack">
          <legend>{t(($) => $.erasure.files)}</legend>
          {choices.map(({ sha256, label }) => (
            <Checkbox
              key={`${sha256} ${label}`}
              checked={files.includes(sha256)}
              onChange={(chosen) => choose(sha256, chosen)}
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}

function wordsError(
  error: ReturnType<typeof chosenWords>['wrong'],
  t: ReturnType<typeof useTranslation>['t'],
): string | null {
  if (error === 'missing') return t(($) => $.erasure.wordsMissing);
  if (error === null) return null;
  return t(($) => $.erasure.wordsTooMany, { count: erasureLimits.words, letters: erasureLimits.longest });
}
