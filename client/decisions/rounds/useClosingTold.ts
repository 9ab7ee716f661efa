import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { announce } from '../../ui/announce.ts';
import { focusHeading } from '../../ui/usePage.ts';
import { useRoundWords } from './useRoundWords.ts';

/**
 * Says that the round has closed under the eyes of its reader, whoever closed it; and brings to the heading whoever
 * stood on a button that went with it.
 */
export function useClosingTold({ phase }: RoundView): void {
  const { t } = useTranslation();
  const words = useRoundWords();
  const how = phase.kind === 'closed' ? words.ending(phase.ending) : null;
  const before = useRef(how);
  useEffect(() => {
    if (before.current === null && how !== null) {
      announce(t(($) => $.rounds.closed, { how }));
      if (document.activeElement === document.body) focusHeading();
    }
    before.current = how;
  }, [how, t]);
}
