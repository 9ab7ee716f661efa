import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Shortcut, useShortcuts } from '../../../platform/shortcuts.ts';

export type CompareActs = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly view: () => void;
  readonly equal: () => void;
  /** Null where one came from no sign-off. */
  readonly signOff: (() => void) | null;
};

/** J K V U and, on the way to a sign-off, P. */
export function useCompareKeys(acts: CompareActs): readonly Shortcut[] {
  const { t } = useTranslation();
  const current = useRef(acts);
  current.current = acts;
  const toSignOff = acts.signOff !== null;
  const shortcuts = useMemo(() => {
    const keys = [
      ['J', 'next'],
      ['K', 'previous'],
      ['V', 'view'],
      ['U', 'equal'],
      ...(toSignOff ? ([['P', 'signOff']] as const) : []),
    ] as const;
    return keys.map(
      ([key, act]): Shortcut => ({
        keys: key,
        label: t(($) => $.comparison.key[act]),
        scope: 'page',
        run: () => current.current[act]?.(),
      }),
    );
  }, [t, toSignOff]);
  useShortcuts(shortcuts);
  return shortcuts;
}
