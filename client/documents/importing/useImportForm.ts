import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/documents/api.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useImport } from '../queries.ts';
import { useTitleField } from '../useTitleField.ts';
import { type ChosenFile, lookAt } from './chosenFile.ts';

/** The file, its title, and how far the import has come. Leaving the form gives the import up. */
export function useImportForm(kind: DocumentKind, onDone: (answer: ImportAnswer) => void) {
  const title = useTitleField('', kind);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(0);
  const importing = useImport();
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const fileError = useFileError(chosen, tried);
  const choose = async (file: File) => {
    const looked = await lookAt(file);
    // The file on its way stays the one shown.
    if (underWay.current) return;
    importing.reset();
    setChosen(looked);
    if (looked.kind === 'fit') title.setValue(looked.title);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wanted = title.take();
    if (chosen?.kind !== 'fit' || wanted === null || underWay.current) return;
    setSent(0);
    const leaving = new AbortController();
    underWay.current = leaving;
    importing.mutate(
      { kind, file: chosen.file, title: wanted, onProgress: setSent, signal: leaving.signal },
      {
        onSuccess: (answer) => answer.ok && onDone(answer.value),
        onSettled: () => {
          underWay.current = null;
        },
      },
    );
  };
  const { isPending, data } = importing;
  return {
    chosen,
    choose: (file: File) => void choose(file),
    fileError,
    title,
    submit,
    sent,
    isPending,
    failure: data?.ok === false ? data.message : null,
  };
}

function useFileError(chosen: ChosenFile | null, tried: boolean): string | null {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const megabytes = (bytes: number) => formatNumber(Math.round((10 * bytes) / 1024 / 1024) / 10);
  if (chosen === null) return tried ? t(($) => $.importing.fileMissing) : null;
  const { name, size } = chosen.file;
  switch (chosen.kind) {
    case 'fit':
      return null;
    case 'wrong_kind':
      return t(($) => $.importing.wrongKind, { name });
    case 'too_large':
      return t(($) => $.importing.tooLarge, { name, size: megabytes(size), limit: megabytes(chosen.limit) });
  }
}
