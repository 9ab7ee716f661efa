import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { focusHeading } from '../../ui/usePage.ts';

/** Takes away what was read. Whoever was writing when it came goes on writing. */
export function GotIt({ onGot }: { readonly onGot: () => void }) {
  const { t } = useTranslation();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
  }, []);
  const back = () => {
    onGot();
    const last = before.current;
    if (last instanceof HTMLElement && last !== document.body && last.isConnected)
      last.focus({ preventScroll: true });
    else focusHeading();
  };
  return <Button onClick={back}>{t(($) => $.table.gotIt)}</Button>;
}
