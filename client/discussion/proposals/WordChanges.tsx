import { useTranslation } from 'react-i18next';
import { wordChanges } from '../../../shared/text/wordChanges.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

type WordChangesProps = { readonly was: string; readonly now: string };

/** What is taken away struck, what is put in underlined, and both said to whoever listens. */
export function WordChanges({ was, now }: WordChangesProps) {
  const { t } = useTranslation();
  return wordChanges(was, now).map(({ kind, words }, index) => {
    // The parts of one comparison never change places.
    const key = `${index} ${kind}`;
    if (kind === 'same') return <span key={key}>{words}</span>;
    const Tag = kind === 'out' ? 'del' : 'ins';
    return (
      <Tag key={key}>
        <VisuallyHidden>{t(($) => (kind === 'out' ? $.proposals.out : $.proposals.in))} </VisuallyHidden>
        {words}
        <VisuallyHidden>; </VisuallyHidden>
      </Tag>
    );
  });
}
