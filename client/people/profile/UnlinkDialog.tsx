import { useTranslation } from 'react-i18next';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { useUnlinkProvider } from './queries.ts';

type UnlinkDialogProps = {
  readonly name: string;
  readonly onUnlinked: () => void;
  readonly onClose: () => void;
};

export function UnlinkDialog({ name, onUnlinked, onClose }: UnlinkDialogProps) {
  const { t } = useTranslation();
  const unlink = useUnlinkProvider();
  return (
    <ConsequenceDialog
      title={t(($) => $.profile.unlinkTitle, { name })}
      verb={t(($) => $.profile.unlinkDo)}
      busy={unlink.isPending && t(($) => $.profile.unlinking)}
      failure={unlink.data?.ok === false ? unlink.data.message : null}
      onDo={() => unlink.mutate(undefined, { onSuccess: (answer) => answer.ok && onUnlinked() })}
      onClose={onClose}
    >
      <p>{t(($) => $.profile.unlinkBody)}</p>
    </ConsequenceDialog>
  );
}
