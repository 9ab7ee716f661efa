import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announce.ts';
import { focusHeading } from '../ui/usePage.ts';

/** When the plan appears on a page that was empty, whatever had the focus there has gone with the emptiness. */
export function useBegun(there: boolean): void {
  const { t } = useTranslation();
  const was = useRef(there);
  useEffect(() => {
    if (there && !was.current) {
      announce(t(($) => $.plan.begun));
      focusHeading();
    }
    was.current = there;
  }, [there, t]);
}
