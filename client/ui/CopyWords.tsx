import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';

/** Copies words. When the browser forbids it, it says how to do it by hand. */
export function CopyWords({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  const copy = async () => {
    // No permission, or no secure context: whoever copies is told, and selects by hand.
    const next = await navigator.clipboard.writeText(words).then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    setOutcome(next);
    announce(t(($) => $.common.copy[next]));
  };
  return (
    <>
      <Button size="sm" icon={outcome === 'done' ? 'check' : 'doc'} onClick={() => void copy()}>
        {t(($) => (outcome === 'done' ? $.common.copy.done : $.common.copy.do))}
      </Button>
      {outcome === 'failed' && <span className="small">{t(($) => $.common.copy.failed)}</span>}
    </>
  );
}
