import type { TFunction } from 'i18next';
import type { SaveView } from '../../sync/sharedText.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** How the state of saving looks and reads: sign and word first, colour last. */
export type SaveWords = {
  readonly icon: IconName;
  readonly look: 'ok' | 'wait' | 'off' | 'quiet';
  readonly word: string;
  /** What follows the word after a full stop. */
  readonly more: string | null;
};

export function saveWords(save: SaveView, t: TFunction): SaveWords {
  const say = (icon: IconName, look: SaveWords['look'], word: string, more: string | null = null) => ({
    icon,
    look,
    word,
    more,
  });
  switch (save.kind) {
    case 'saved':
      return say(
        'check',
        'ok',
        t(($) => $.editor.save.saved),
      );
    case 'connecting':
      return say(
        'ring',
        'quiet',
        t(($) => $.editor.save.opening),
      );
    case 'saving':
      return say(
        'ring',
        'quiet',
        t(($) => $.editor.save.saving),
      );
    case 'not_saved':
      return say(
        'alert',
        'wait',
        t(($) => $.editor.save.notSaved),
      );
    case 'offline':
      return say(
        'cloudoff',
        save.changes > 0 && !save.kept ? 'off' : 'wait',
        t(($) => $.editor.save.offline),
        unsent(save, t),
      );
    case 'read_only':
      return say(
        'paper',
        'quiet',
        t(($) => $.editor.save.readOnly),
      );
    case 'read_offline':
      return say(
        'cloudoff',
        'wait',
        t(($) => $.editor.save.readOnly),
        t(($) => $.editor.save.readOffline),
      );
  }
}

function unsent({ changes, kept }: { changes: number; kept: boolean }, t: TFunction): string {
  if (changes === 0) return t(($) => $.editor.save.offlineNothing);
  if (kept) return t(($) => $.editor.save.offlineKept, { count: changes });
  return t(($) => $.editor.save.offlineAtRisk, { count: changes });
}

/** As one sentence, for the ear. */
export function saveSentence({ word, more }: SaveWords): string {
  return more === null ? word : `${word}. ${more}`;
}
