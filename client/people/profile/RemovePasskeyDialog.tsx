import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow, ProfileView } from '../../../shared/people/loginApi.ts';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { waysQuery } from '../entering/queries.ts';
import { useRemovePasskey } from './queries.ts';

type RemovePasskeyDialogProps = {
  readonly passkey: PasskeyRow;
  readonly profile: ProfileView;
  readonly onRemoved: (name: string) => void;
  readonly onClose: () => void;
};

/** Says what closes with a passkey, and what stays open. */
export function RemovePasskeyDialog(props: RemovePasskeyDialogProps) {
  const { passkey, profile, onRemoved, onClose } = props;
  const { t } = useTranslation();
  const ways = useQuery(waysQuery);
  const remove = useRemovePasskey(passkey.id);
  const { name } = passkey;
  const byCode = ways.data?.code === true && profile.email !== null;
  const otherWays = byCode || profile.identityProvider?.linked === true || profile.passkeys.length > 1;
  const take = () => remove.mutate(undefined, { onSuccess: (answer) => answer.ok && onRemoved(name) });
  return (
    <ConsequenceDialog
      title={t(($) => $.profile.removeTitle, { name })}
      verb={t(($) => $.profile.removeDo)}
      busy={remove.isPending && t(($) => $.profile.removing)}
      failure={remove.data?.ok === false ? remove.data.message : null}
      onDo={take}
      onClose={onClose}
    >
      <p>{t(($) => $.profile.removeBody)}</p>
      {byCode && <p>{t(($) => $.profile.removeStillCode)}</p>}
      {ways.data && !otherWays && <Note tone="warn">{t(($) => $.profile.removeLast)}</Note>}
    </ConsequenceDialog>
  );
}
