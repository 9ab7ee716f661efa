import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../../shared/text/diff/textUnits.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { equalWords } from './changeWords.ts';

type Props = {
  readonly units: readonly Unit[];
  /** Whether it begins open: all of them do while the reader wants to see what is the same. */
  readonly open: boolean;
  readonly children: ReactNode;
};

/** What is the same in both, behind one line that says how much it is. */
export function FoldedUnits({ units, open: first, children }: Props) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const [open, setOpen] = useState(first);
  return (
    <>
      <button
        type="button"
        className="same"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        <Icon name={open ? 'down' : 'chev'} />
        <span>{equalWords(units, t, joinWords)}</span>
      </button>
      {open && children}
    </>
  );
}
