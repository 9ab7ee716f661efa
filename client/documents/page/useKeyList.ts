import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Shortcut, useShortcuts } from '../../platform/shortcuts.ts';
import { modKey } from '../editor/modKey.ts';

/** Lists the keys of this page under `?`. They are no single letters, so the page listens for them itself. */
export function useKeyList(mayWrite: boolean): void {
  const { t } = useTranslation();
  useShortcuts(
    useMemo(() => {
      const row = (keys: string, label: string): Shortcut => ({ keys, label, scope: 'page', run: () => {} });
      const reading = [
        row(
          'F6',
          t(($) => $.editor.keys.around),
        ),
        row(
          'Alt P',
          t(($) => $.editor.keys.who),
        ),
      ];
      if (!mayWrite) return reading;
      return [
        ...reading,
        row(
          `${modKey} B`,
          t(($) => $.editor.keys.bold),
        ),
        row(
          `${modKey} I`,
          t(($) => $.editor.keys.italic),
        ),
        row(
          `${modKey} Alt 1`,
          t(($) => $.editor.keys.heading),
        ),
        row(
          `${modKey} Alt 0`,
          t(($) => $.editor.keys.text),
        ),
        row(
          `${modKey} Shift 7`,
          t(($) => $.editor.keys.orderedList),
        ),
        row(
          `${modKey} Shift 8`,
          t(($) => $.editor.keys.bulletList),
        ),
        row(
          `${modKey} Shift K`,
          t(($) => $.editor.keys.link),
        ),
        row(
          `${modKey} Z`,
          t(($) => $.editor.keys.undo),
        ),
        row(
          'Esc Tab',
          t(($) => $.editor.keys.leave),
        ),
      ];
    }, [mayWrite, t]),
  );
}
