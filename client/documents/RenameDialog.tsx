import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { useRename } from './queries.ts';
import { TitleDialog } from './TitleDialog.tsx';

type RenameDialogProps = {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly onClose: () => void;
};

export function RenameDialog({ documentId, kind, title, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const rename = useRename(documentId);
  return (
    <TitleDialog
      kind={kind}
      heading={t(($) => $.kinds.renameTitle[kind])}
      initial={title}
      hint={t(($) => $.kinds.renameHint[kind])}
      verb={t(($) => $.documents.renameDo)}
      busy={rename.isPending && t(($) => $.documents.renaming)}
      failure={rename.data?.ok === false ? rename.data : null}
      onTitle={(wanted) => rename.mutate(wanted, { onSuccess: (answer) => answer.ok && onClose() })}
      onClose={onClose}
    />
  );
}
