import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { knowsPasskeys } from '../passkeys.ts';
import { usePasskeyEntry } from './queries.ts';
import { useSuggestedPasskey } from './useSuggestedPasskey.ts';

type PasskeyWayProps = {
  /** The first thing to press on this page. */
  readonly alone: boolean;
  /** There is an e-mail field in which the browser may suggest one. */
  readonly suggested: boolean;
  readonly onEntered: () => void;
};

/** Entering by passkey: nothing to type, and no address asked. */
export function PasskeyWay({ alone, suggested, onEntered }: PasskeyWayProps) {
  const { t } = useTranslation();
  const entry = usePasskeyEntry();
  const [failure, setFailure] = useState<string | null>(null);
  const hear = (answer: Awaited<ReturnType<typeof entry.mutateAsync>>) => {
    if (answer.ok) onEntered();
    else setFailure('message' in answer ? answer.message : t(($) => $.entering.passkeyCancelled));
  };
  useSuggestedPasskey(suggested && !entry.isPending, hear);
  if (!knowsPasskeys()) return null;
  const start = () => {
    setFailure(null);
    entry.mutate(undefined, { onSuccess: hear });
  };
  return (
    <>
      <Button
        block
        icon="key"
        {...(alone && { tone: 'primary', size: 'lg' })}
        busy={entry.isPending && t(($) => $.entering.passkeyBusy)}
        onClick={start}
      >
        {t(($) => $.entering.passkey)}
      </Button>
      {failure && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </>
  );
}
