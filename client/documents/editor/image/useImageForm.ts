import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';
import { imageOf } from '../../../../shared/text/imageAttributes.ts';
import { changeImage, insertImage, selectedImage } from './imageActs.ts';
import { useAddImage } from './queries.ts';
import { useChosenImage } from './useChosenImage.ts';

/** What is wanted: a new image, other words for the selected one, or another image in its place. */
export type ImageAsk =
  | { readonly kind: 'put'; readonly file: File | null }
  | { readonly kind: 'describe' | 'replace' };

type FormOptions = {
  readonly document: DocumentId;
  readonly editor: Editor;
  readonly ask: ImageAsk;
  readonly onDone: () => void;
};

/** An image with its words, until it stands in the text. What was typed and chosen stays when it is refused. */
export function useImageForm({ document, editor, ask, onDone }: FormOptions) {
  const { t } = useTranslation();
  const [selected] = useState(() => (ask.kind === 'put' ? null : selectedImage(editor.state)));
  const { chosen, choose, wrong } = useChosenImage(ask.kind === 'put' ? ask.file : null);
  const [alt, setAlt] = useState(() => imageOf(selected?.attrs).alt);
  const [tried, setTried] = useState(false);
  const [gone, setGone] = useState(false);
  const [sent, setSent] = useState(0);
  const adding = useAddImage(document);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const changes = (change: Parameters<typeof changeImage>[2]) => {
    if (changeImage(editor, selected?.attrs['id'], change)) onDone();
    else setGone(true);
  };

  const send = (words: string) => {
    if (chosen.kind !== 'ready') return;
    setSent(0);
    const given = new AbortController();
    leaving.current = given;
    adding.mutate(
      { blob: chosen.image.blob, onProgress: setSent, signal: given.signal },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          const image = { ...answer.value, alt: words };
          if (ask.kind === 'replace') changes(image);
          else {
            insertImage(editor, image);
            onDone();
          }
        },
      },
    );
  };

  const submit = () => {
    setTried(true);
    const words = alt.trim();
    if (words === '' || adding.isPending) return;
    if (ask.kind === 'describe') changes({ alt: words });
    else send(words);
  };

  const missing = tried && chosen.kind === 'none' ? t(($) => $.images.fileMissing) : null;
  const refused = adding.data?.ok === false ? adding.data.message : null;
  return {
    /** The image that stands in the text already. */
    selected: selected && imageOf(selected.attrs),
    chosen,
    choose,
    fileError: wrong ?? missing,
    alt,
    setAlt,
    altError: tried && alt.trim() === '' ? t(($) => $.images.altMissing) : null,
    submit,
    sent,
    isPending: adding.isPending,
    failure: gone ? t(($) => $.images.gone) : refused,
  };
}
