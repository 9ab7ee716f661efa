import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/workshops/change.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Note } from '../../ui/Note.tsx';

type Props = {
  readonly course: Course;
  readonly spoken?: boolean;
  readonly actions?: ReactNode;
};

/** What whoever leads the workshop has said last. */
export function LastWord({ course: { broadcast }, spoken = false, actions }: Props) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  if (broadcast === null) return null;
  return (
    <Note
      key={broadcast.at}
      tone="info"
      spoken={spoken}
      title={`${t(($) => $.table.broadcast)}, ${shortMoment(new Date(broadcast.at), new Date())}`}
      actions={actions}
    >
      {broadcast.words}
    </Note>
  );
}
