import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import type { AskedCode } from './askedCode.ts';
import { useAskCode } from './queries.ts';

/** Mail takes a moment: before that another code would only be a second mail, in milliseconds. */
const patience = 30_000;

type AnotherCodeProps = {
  readonly asked: AskedCode;
  readonly onAsked: () => void;
  readonly onOtherAddress: () => void;
};

/** For whoever waits for a code: another one, after a while, or another address. */
export function AnotherCode({ asked, onAsked, onOtherAddress }: AnotherCodeProps) {
  const { t } = useTranslation();
  const why = useId();
  const waited = useWaited(asked.at + patience);
  const ask = useAskCode();
  const again = () => {
    if (!waited) return;
    ask.mutate(asked.email, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.entering.againSent));
        onAsked();
      },
    });
  };
  const sent = ask.data?.ok === true;
  return (
    <div className="another">
      <div className="row wrap">
        <Button
          size="sm"
          busy={ask.isPending && t(($) => $.entering.asking)}
          aria-describedby={why}
          onClick={again}
          {...(!waited && { 'aria-disabled': true })}
        >
          {t(($) => $.entering.again)}
        </Button>
        <Button size="sm" tone="quiet" onClick={onOtherAddress}>
          {t(($) => $.entering.changeEmail)}
        </Button>
      </div>
      <p id={why} className="small muted">
        {sent && !waited && t(($) => $.entering.againSent)}{' '}
        {waited ? t(($) => $.entering.againNow) : t(($) => $.entering.againLater)}
      </p>
      {ask.data?.ok === false && (
        <Note tone="no" spoken>
          {ask.data.message}
        </Note>
      )}
    </div>
  );
}

/** Whether the clock has come to this moment. */
function useWaited(until: number): boolean {
  const [reached, setReached] = useState(() => Date.now() >= until);
  useEffect(() => {
    const rest = until - Date.now();
    setReached(rest <= 0);
    if (rest <= 0) return;
    const bell = setTimeout(() => setReached(true), rest);
    return () => clearTimeout(bell);
  }, [until]);
  return reached;
}
