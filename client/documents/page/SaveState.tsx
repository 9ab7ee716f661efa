import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveView } from '../../sync/sharedText.ts';
import { announce } from '../../ui/announce.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type RareVoice, rareVoice } from './rareVoice.ts';
import { saveSentence, saveWords } from './saveWords.ts';

/** What is announced may not interrupt more often than this, in milliseconds. */
const announcedEvery = 10_000;

/** Whether what I see is stored. The eye gets every change, the ear only those that matter. */
export function SaveState({ save }: { readonly save: SaveView }) {
  const { t } = useTranslation();
  const words = saveWords(save, t);
  useSpoken(save, saveSentence(words));
  return (
    <span className={`save ${words.look}`} data-testid="save-state" data-save={save.kind}>
      <Icon name={words.icon} />
      <span>
        {words.word}
        {words.more !== null && <span className="save-more">. {words.more}</span>}
      </span>
    </span>
  );
}

/** The same for the eye alone, where the bar has been scrolled away. */
export function SaveSlip({ save }: { readonly save: SaveView }) {
  const { t } = useTranslation();
  const words = saveWords(save, t);
  return (
    <div className="save-slip" aria-hidden="true">
      <span className={`save ${words.look}`}>
        <Icon name={words.icon} />
        <span>{saveSentence(words)}</span>
      </span>
    </div>
  );
}

/** Passing states are not worth a word, nor is *Salvato* as long as nothing else was said before it. */
function useSpoken(save: SaveView, sentence: string): void {
  const voice = useRef<RareVoice | null>(null);
  const spokeBefore = useRef(false);
  // A count that grows is seen, not said again; that there is something at all is.
  const matter = save.kind === 'offline' ? `offline ${save.changes > 0} ${save.kept}` : save.kind;
  useEffect(() => {
    const mine = rareVoice(announce, announcedEvery);
    voice.current = mine;
    return mine.stop;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the matter changes, in the words of then
  useEffect(() => {
    if (matter === 'connecting' || matter === 'saving') return;
    if (matter === 'saved' && !spokeBefore.current) return;
    spokeBefore.current = true;
    voice.current?.say(sentence);
  }, [matter]);
}
