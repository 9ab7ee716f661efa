import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActsView } from '../../../shared/decisions/record/recordApi.ts';
import { type Answer, ask } from '../../platform/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type NoHead, type ReceiptHead, receiptHead } from './receiptHead.ts';
import { shortPrint } from './shortPrint.ts';

type Found =
  | { readonly kind: 'there' }
  | { readonly kind: 'other'; readonly found: string }
  /** It stood before the end, and is not there. */
  | { readonly kind: 'gone' }
  /** The record ends before it. */
  | { readonly kind: 'beyond'; readonly last: number };

type Answered = ReceiptHead & { readonly found: Found };

/** Whether the record still holds what a receipt names. */
export function CheckReceipt() {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [print, setPrint] = useState('');
  const [wrong, setWrong] = useState<NoHead['wrong'] | null>(null);
  const [state, setState] = useState<Answer<Answered> | 'busy' | null>(null);
  const changed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setWrong(null);
    setState(null);
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const head = receiptHead(number, print);
    if ('wrong' in head) return setWrong(head.wrong);
    setState('busy');
    setState(await answerTo(head));
  };
  return (
    <section className="sheet" aria-labelledby="check-receipt">
      <header>
        <h2 id="check-receipt">{t(($) => $.acts.receipt.title)}</h2>
      </header>
      <form className="in small stack-2" onSubmit={(event) => void look(event)} noValidate>
        <p>{t(($) => $.acts.receipt.body)}</p>
        <TextField
          label={t(($) => $.acts.receipt.number)}
          value={number}
          onChange={changed(setNumber)}
          error={wrong === 'number' ? t(($) => $.acts.receipt.wrongNumber) : null}
        />
        <TextField
          label={t(($) => $.acts.receipt.hash)}
          value={print}
          onChange={changed(setPrint)}
          error={wrong === 'hash' ? t(($) => $.acts.receipt.wrongHash) : null}
        />
        <div className="row">
          <Button type="submit" icon="search" busy={state === 'busy' && t(($) => $.acts.receipt.looking)}>
            {t(($) => $.acts.receipt.look)}
          </Button>
        </div>
        {state !== null && state !== 'busy' && <Outcome {...state} />}
      </form>
    </section>
  );
}

function Outcome(answer: Answer<Answered>) {
  const { t } = useTranslation();
  if (!answer.ok)
    return (
      <Note tone="no" spoken title={t(($) => $.mishaps.failedTitle)}>
        {answer.message}
      </Note>
    );
  const { seq, hash, found } = answer.value;
  switch (found.kind) {
    case 'there':
      return (
        <Note tone="ok" spoken title={t(($) => $.acts.receipt.there)}>
          {t(($) => $.acts.receipt.thereBody, { number: seq })}
        </Note>
      );
    case 'other':
      return (
        <Note tone="no" spoken title={t(($) => $.acts.receipt.other)}>
          <p>{t(($) => $.acts.receipt.otherBody, { number: seq })}</p>
          <dl className="dl">
            <dt>{t(($) => $.acts.receipt.yours)}</dt>
            <dd>
              <code>{shortPrint(hash, 16)}</code>
            </dd>
            <dt>{t(($) => $.acts.receipt.here)}</dt>
            <dd>
              <code>{shortPrint(found.found, 16)}</code>
            </dd>
          </dl>
        </Note>
      );
    case 'gone':
      return (
        <Note tone="no" spoken title={t(($) => $.acts.receipt.other)}>
          {t(($) => $.acts.receipt.goneBody, { number: seq })}
        </Note>
      );
    case 'beyond':
      return (
        <Note tone="no" spoken title={t(($) => $.acts.receipt.other)}>
          {t(($) => $.acts.receipt.beyondBody, { number: seq, last: found.last })}
        </Note>
      );
  }
}

/** The act with this number stands first before the one after it; of each everybody may read the fingerprint. */
async function answerTo({ seq, hash }: ReceiptHead): Promise<Answer<Answered>> {
  const answer = await ask<ActsView>('GET', `/api/record/acts?before=${seq + 1}`);
  if (!answer.ok) return answer;
  const { acts, counts } = answer.value;
  return { ok: true, value: { seq, hash, found: foundIn(acts, counts.all, { seq, hash }) } };
}

function foundIn(acts: ActsView['acts'], last: number, { seq, hash }: ReceiptHead): Found {
  const act = acts.find((one) => one.seq === seq);
  if (act !== undefined) return act.hash === hash ? { kind: 'there' } : { kind: 'other', found: act.hash };
  return seq > last ? { kind: 'beyond', last } : { kind: 'gone' };
}
