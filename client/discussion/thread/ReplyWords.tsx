import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/discussion/observationState.ts';

type Props = { readonly outcome: Outcome; readonly words: string };

/** The reply with its reason, set apart from what people say to each other. */
export function ReplyWords({ outcome, words }: Props) {
  const { t } = useTranslation();
  return (
    <p className="said">
      <b>{t(($) => $.discussion.because[outcome])}</b> {words}
    </p>
  );
}
