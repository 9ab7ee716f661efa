import type { SaveView } from '../../sync/sharedText.ts';

/** Words that exist on this page only, or, `kept`, on this device too. */
export type AtRisk = { readonly kept: boolean };

export function atRisk(save: SaveView): AtRisk | null {
  switch (save.kind) {
    case 'saving':
    case 'not_saved':
      return { kept: false };
    case 'offline':
      return save.changes > 0 ? { kept: save.kept } : null;
    case 'saved':
    case 'connecting':
    case 'read_only':
    case 'read_offline':
      return null;
  }
}
