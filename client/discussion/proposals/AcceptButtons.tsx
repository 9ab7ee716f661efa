import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

type AcceptButtonsProps = {
  readonly busy: boolean;
  readonly onAccept: () => void;
  /** Opens `AcceptChangedDialog`. */
  readonly onAcceptChanged: () => void;
  /** Opens the reply, with *non accolta* chosen. */
  readonly onDecline: () => void;
};

/** What whoever writes the text can say to a proposal. */
export function AcceptButtons({ busy, onAccept, onAcceptChanged, onDecline }: AcceptButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="row wrap ways">
      <Button size="sm" icon="check" busy={busy && t(($) => $.proposals.accepting)} onClick={onAccept}>
        {t(($) => $.proposals.accept)}
      </Button>
      <Button size="sm" tone="quiet" onClick={onAcceptChanged}>
        {t(($) => $.proposals.acceptChanged)}
      </Button>
      <Button size="sm" tone="quiet" onClick={onDecline}>
        {t(($) => $.proposals.decline)}
      </Button>
    </div>
  );
}
