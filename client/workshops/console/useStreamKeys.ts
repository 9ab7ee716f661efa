import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../platform/shortcuts.ts';

/** M merges what is chosen, N makes a group of it. */
export function useStreamKeys(merge: () => void, group: () => void): void {
  const { t } = useTranslation();
  // The list of keys stands still while what they do moves with the choice.
  const [latest] = useState(() => ({ merge, group }));
  latest.merge = merge;
  latest.group = group;
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'M',
          label: t(($) => $.console.keys.merge),
          scope: 'page' as const,
          run: () => latest.merge(),
        },
        {
          keys: 'N',
          label: t(($) => $.console.keys.group),
          scope: 'page' as const,
          run: () => latest.group(),
        },
      ],
      [t, latest],
    ),
  );
}
