import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

type Props = {
  /** What was confirmed, in a sentence. */
  readonly line: ReactNode;
  readonly busy: boolean;
  readonly onCheck: () => void;
};

/** The network went while it was being recorded: nobody confirms a second time what perhaps counts already. */
export function UnsureBar({ line, busy, onCheck }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sign">
      <Note tone="warn" title={t(($) => $.signing.unsure.title)} spoken>
        {t(($) => $.signing.unsure.body)}
      </Note>
      <p>{line}</p>
      <Button
        tone="primary"
        size="lg"
        block
        busy={busy && t(($) => $.signing.unsure.checking)}
        onClick={onCheck}
      >
        {t(($) => $.signing.unsure.check)}
      </Button>
    </div>
  );
}
