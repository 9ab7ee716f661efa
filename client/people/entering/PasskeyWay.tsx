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

/** A refusal, or only a change of mind. */
type Failed = { readonly tone: 'no' | 'warn'; readonly why: string };

/** Entering by passkey: nothing to type, and no address asked. */
export function PasskeyWay({ alone, suggested, onEntered }: PasskeyWayProps) {
  const { t } = useTranslation();
  const entry = usePasskeyEntry();
  const [failure, setFailure] = useState<Failed | null>(null);
  const hear = (answer: Awaited<ReturnType<typeof entry.mutateAsync>>) => {
    if (answer.ok) onEntered();
    else if ('message' in answer) setFailure({ tone: 'no', why: answer.message });
    else setFailure({ tone: 'warn', why: t(($) => $.entering.passkeyCancelled) });
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
        <Note tone={failure.tone} spoken>
          {failure.why}
        </Note>
      )}
    </>
  );
}
