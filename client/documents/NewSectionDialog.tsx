import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { useCreateSection } from './queries.ts';
import { TitleDialog } from './TitleDialog.tsx';

type NewSectionDialogProps = { readonly onClose: () => void; readonly onCreated: (id: DocumentId) => void };

export function NewSectionDialog({ onClose, onCreated }: NewSectionDialogProps) {
  const { t } = useTranslation();
  const create = useCreateSection();
  return (
    <TitleDialog
      heading={t(($) => $.documents.createTitle)}
      hint={t(($) => $.documents.createHint)}
      verb={t(($) => $.documents.createDo)}
      busy={create.isPending && t(($) => $.documents.creating)}
      failure={create.data?.ok === false ? create.data : null}
      onTitle={(title) =>
        create.mutate(title, { onSuccess: (answer) => answer.ok && onCreated(answer.value.id) })
      }
      onClose={onClose}
    />
  );
}
