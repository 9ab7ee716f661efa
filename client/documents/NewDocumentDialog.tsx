import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { useCreate } from './queries.ts';
import { TitleDialog } from './TitleDialog.tsx';

type NewDocumentDialogProps = {
  readonly kind: DocumentKind;
  readonly onClose: () => void;
  readonly onCreated: (id: DocumentId) => void;
};

export function NewDocumentDialog({ kind, onClose, onCreated }: NewDocumentDialogProps) {
  const { t } = useTranslation();
  const create = useCreate();
  return (
    <TitleDialog
      kind={kind}
      heading={t(($) => $.kinds.createTitle[kind])}
      hint={t(($) => $.kinds.createHint[kind])}
      verb={t(($) => $.kinds.createDo[kind])}
      busy={create.isPending && t(($) => $.documents.creating)}
      failure={create.data?.ok === false ? create.data : null}
      onTitle={(title) =>
        create.mutate({ kind, title }, { onSuccess: (answer) => answer.ok && onCreated(answer.value.id) })
      }
      onClose={onClose}
    />
  );
}
