import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { useDuplicate } from './queries.ts';
import { TitleDialog } from './TitleDialog.tsx';

type DuplicateDialogProps = {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDuplicated: (id: DocumentId) => void;
};

/** A new document that begins with the text of this one. */
export function DuplicateDialog({ documentId, kind, title, onClose, onDuplicated }: DuplicateDialogProps) {
  const { t } = useTranslation();
  const duplicate = useDuplicate(documentId);
  return (
    <TitleDialog
      kind={kind}
      heading={t(($) => $.kinds.duplicate.title, { title })}
      hint={t(($) => $.kinds.duplicate.hint)}
      verb={t(($) => $.kinds.duplicate.do)}
      busy={duplicate.isPending && t(($) => $.kinds.duplicate.busy)}
      failure={duplicate.data?.ok === false ? duplicate.data : null}
      onTitle={(wanted) =>
        duplicate.mutate(wanted, { onSuccess: (answer) => answer.ok && onDuplicated(answer.value.id) })
      }
      onClose={onClose}
    />
  );
}
