import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';

/** "Quattro passaggi diversi.", "Altri due passaggi…": numbers under ten in letters. */
export function useCounted() {
  const { t } = useTranslation();
  const { numberInWords } = useFormats();
  return (what: 'count' | 'more' | 'otherwise', count: number): string => {
    const words = numberInWords(count);
    if (what === 'count') {
      const first = words.slice(0, 1).toUpperCase() + words.slice(1);
      return t(($) => $.signing.changed.count, { count, words: first });
    }
    return what === 'more'
      ? t(($) => $.signing.changed.more, { count, words })
      : t(($) => $.signing.over.more, { count, words });
  };
}
