import { useTranslation } from 'react-i18next';
import { useMedia } from '../../ui/useMedia.ts';

/** What can be done in a field for words; where one writes with the fingers, there is no Ctrl. */
export function useWordsHint(): string {
  const { t } = useTranslation();
  const byTouch = useMedia('(pointer: coarse)');
  return t(($) => (byTouch ? $.discussion.composer.hintByTouch : $.discussion.composer.hint));
}
