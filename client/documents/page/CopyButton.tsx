import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../../shared/text/content.ts';
import { readableText } from '../../text/readableText.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';

/** Copies a text as plain words. When the browser forbids it, it says how to do it by hand. */
export function CopyButton({ content }: { readonly content: TextNode }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  const copy = async () => {
    const copied = await writeToClipboard(readableText(content));
    setOutcome(copied ? 'done' : 'failed');
    announce(t(($) => (copied ? $.editor.copy.done : $.editor.copy.failed)));
  };
  return (
    <>
      <Button size="sm" icon={outcome === 'done' ? 'check' : 'doc'} onClick={() => void copy()}>
        {t(($) => (outcome === 'done' ? $.editor.copy.done : $.editor.copy.mine))}
      </Button>
      {outcome === 'failed' && <span className="small">{t(($) => $.editor.copy.failed)}</span>}
    </>
  );
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no secure context: the person is told, and selects by hand.
    return false;
  }
}
