import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { TextNode } from '../../../shared/text/content.ts';
import { readingMinutes } from '../../../shared/text/wordCount.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useTextLength } from './useTextLength.ts';

type Props = { readonly doc: Y.Doc | null; readonly first: TextNode };

/** Under the text: how long it is, and how long it takes to read. */
export function TextLength({ doc, first }: Props) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const words = useTextLength(doc, first);
  const minutes = readingMinutes(words);
  const length = t(($) => $.editor.length.words, { count: words, number: formatNumber(words) });
  const time = t(($) => $.editor.length.minutes, { count: minutes, number: formatNumber(minutes) });
  return <p className="text-length">{words === 0 ? length : `${length}, ${time}`}</p>;
}
