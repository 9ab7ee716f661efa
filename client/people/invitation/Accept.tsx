import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

type AcceptProps = {
  readonly busy: boolean;
  /** Why it has just not worked. */
  readonly failure: string | null;
  readonly onAccept: () => void;
};

/** The one thing to do with an invitation. */
export function Accept({ busy, failure, onAccept }: AcceptProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Button
        tone="primary"
        size="lg"
        block
        icon="key"
        busy={busy && t(($) => $.invitation.accepting)}
        onClick={onAccept}
      >
        {t(($) => $.invitation.accept)}
      </Button>
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </div>
  );
}
