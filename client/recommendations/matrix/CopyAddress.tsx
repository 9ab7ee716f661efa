import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';

/** Copies the address of something. When the browser forbids it, it says how to do it by hand. */
export function CopyAddress({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  const copy = async () => {
    const address = new URL(path, window.location.origin).href;
    // No permission, or no secure context: whoever copies is told, and copies by hand.
    const next = await navigator.clipboard.writeText(address).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    );
    setOutcome(next);
    announce(t(($) => $.matrix[next]));
  };
  return (
    <Button tone="quiet" size="sm" icon="link" onClick={() => void copy()}>
      {t(($) => $.matrix[outcome])}
    </Button>
  );
}
