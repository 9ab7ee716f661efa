import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileLimits } from '../../../../shared/documents/files.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { type DrawnImage, drawnSmaller, isSmallEnough } from './drawnSmaller.ts';

type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly file: File }
  | { readonly kind: 'bad'; readonly file: File; readonly why: 'unreadable' | 'tooLarge' }
  | {
      readonly kind: 'ready';
      readonly file: File;
      readonly image: DrawnImage;
      /** Shows it in this page. */
      readonly url: string;
    };

/** An image that somebody has chosen, drawn for sending. */
export function useChosenImage(first: File | null) {
  const { t } = useTranslation();
  const { formatSize } = useFormats();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });
  const latest = useRef<File | null>(null);

  const choose = async (file: File) => {
    latest.current = file;
    setChosen({ kind: 'preparing', file });
    const image = await drawnSmaller(file);
    // Another one was chosen meanwhile, or the dialog is closed.
    if (latest.current !== file) return;
    if (image === null) setChosen({ kind: 'bad', file, why: 'unreadable' });
    else if (!isSmallEnough(image)) setChosen({ kind: 'bad', file, why: 'tooLarge' });
    else setChosen({ kind: 'ready', file, image, url: URL.createObjectURL(image.blob) });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what it was opened with
  useEffect(() => {
    if (first) void choose(first);
    return () => {
      latest.current = null;
    };
  }, []);

  const url = chosen.kind === 'ready' ? chosen.url : null;
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);

  const limit = formatSize(fileLimits.image);
  return {
    chosen,
    choose: (file: File) => void choose(file),
    wrong: chosen.kind === 'bad' ? t(($) => $.images[chosen.why], { limit }) : null,
  };
}
