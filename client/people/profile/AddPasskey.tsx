import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import type { ButtonLook } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';
import type { NoPasskey } from '../passkeys.ts';
import { useAddPasskey } from './queries.ts';
import { useDeviceName } from './useDeviceName.ts';

type AddPasskeyProps = ButtonLook & {
  /** Names that passkeys of this person bear already. */
  readonly taken: readonly string[];
  readonly verb: string;
  readonly onAdded?: () => void;
};

/** A button that makes a passkey on this device or on one near by, and says why it did not come about. */
export function AddPasskey({ taken, verb, onAdded, ...look }: AddPasskeyProps) {
  const { t } = useTranslation();
  const add = useAddPasskey(useDeviceName(taken));
  const [failure, setFailure] = useState<string | null>(null);
  const why: Record<NoPasskey, string> = {
    cancelled: t(($) => $.profile.passkeyCancelled),
    already_there: t(($) => $.profile.passkeyThere),
    unable: t(($) => $.profile.passkeyUnable),
  };
  const start = () => {
    setFailure(null);
    add.mutate(undefined, {
      onSuccess: (answer) => {
        if (!answer.ok) return setFailure('message' in answer ? answer.message : why[answer.refused]);
        announce(t(($) => $.profile.addedPasskey, { name: answer.value.name }));
        onAdded?.();
      },
    });
  };
  return (
    <>
      <Button {...look} icon="key" busy={add.isPending && t(($) => $.profile.addingPasskey)} onClick={start}>
        {verb}
      </Button>
      {failure && (
        <Note tone="warn" spoken>
          {failure}
        </Note>
      )}
    </>
  );
}
