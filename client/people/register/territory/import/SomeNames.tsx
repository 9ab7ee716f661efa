import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../i18n/useFormats.ts';

/** More than these are shown when somebody asks for them. */
const shown = 8;

type SomeNamesProps = {
  readonly names: readonly string[];
  /** The sentence around the names; the number is that of all. */
  readonly sentence: (names: string, count: number) => string;
};

/** A sentence with names in it, which stays short however many there are. */
export function SomeNames({ names, sentence }: SomeNamesProps) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const [all, setAll] = useState(false);
  const isLong = names.length > shown + 2 && !all;
  if (!isLong) return <span>{sentence(joinWords(names), names.length)}</span>;
  return (
    <span>
      {sentence(`${names.slice(0, shown).join(', ')}…`, names.length)}{' '}
      <button type="button" className="link" onClick={() => setAll(true)}>
        {t(($) => $.territoryImport.more, { count: names.length - shown })}
      </button>
    </span>
  );
}
