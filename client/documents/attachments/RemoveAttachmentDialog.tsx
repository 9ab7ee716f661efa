import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useRemoveAttachment } from './queries.ts';

type Props = {
  readonly document: DocumentId;
  readonly attachment: AttachmentView;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

/** Before a file is taken off: nobody gets it back by pressing undo. */
export function RemoveAttachmentDialog({ document, attachment, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const { mutate, isPending, data } = useRemoveAttachment(document);
  const { name } = attachment;
  const remove = () =>
    mutate(attachment.id, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.attachments.removed, { name }));
        onRemoved();
      },
    });
  return (
    <FormDialog
      title={t(($) => $.attachments.removeTitle)}
      verb={t(($) => $.attachments.remove)}
      busy={isPending && t(($) => $.attachments.removing)}
      tone="stop"
      failure={data?.ok === false ? data.message : null}
      onSubmit={remove}
      onClose={onClose}
    >
      <p className="breakable">{t(($) => $.attachments.removeBody, { name })}</p>
    </FormDialog>
  );
}
