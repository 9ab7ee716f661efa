import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { it } from '../../../shared/i18n/it.ts';
import { type Shortcut, useShortcuts } from '../../platform/shortcuts.ts';
import { modKey } from '../editor/modKey.ts';

type Row = readonly [keys: string, act: keyof typeof it.editor.keys];

const reading: readonly Row[] = [
  ['F6', 'around'],
  ['Alt P', 'who'],
];

const observing: readonly Row[] = [
  [`${modKey} Alt M`, 'observe'],
  [`${modKey} Alt P`, 'propose'],
  ['Alt ↓', 'nextPassage'],
  ['Alt ↑', 'previousPassage'],
];

const writing: readonly Row[] = [
  [`${modKey} B`, 'bold'],
  [`${modKey} I`, 'italic'],
  [`${modKey} Alt 1`, 'heading'],
  [`${modKey} Alt 0`, 'text'],
  [`${modKey} Shift 7`, 'orderedList'],
  [`${modKey} Shift 8`, 'bulletList'],
  [`${modKey} Shift K`, 'link'],
  [`${modKey} Alt T`, 'table'],
  [`${modKey} Alt F`, 'note'],
  ['@', 'mention'],
  [`${modKey} F`, 'find'],
  [`${modKey} Z`, 'undo'],
  ['Esc Tab', 'leave'],
];

/** Lists the keys of this page under `?`. They are no single letters, so the page listens for them itself. */
export function useKeyList({ writes, observes }: { writes: boolean; observes: boolean }): void {
  const { t } = useTranslation();
  useShortcuts(
    useMemo(
      () =>
        [...reading, ...(observes ? observing : []), ...(writes ? writing : [])].map(
          ([keys, act]): Shortcut => ({
            keys,
            label: t(($) => $.editor.keys[act]),
            scope: 'page',
            run: () => {},
          }),
        ),
      [writes, observes, t],
    ),
  );
}
