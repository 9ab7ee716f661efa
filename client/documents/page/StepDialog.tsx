import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { type DocumentStep, documentAfter, type Standing } from '../../../shared/documents/lives.ts';
import { isWritable } from '../../../shared/documents/writable.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownStep } from '../ownStep.ts';
import { useAdvance } from '../queries.ts';
import { stateWord } from '../standingWords.ts';

type Props = { readonly view: DocumentView; readonly step: DocumentStep; readonly onClose: () => void };

/** Says what a step changes before it is taken, and asks for a reason that stays on record. */
export function StepDialog({ view, step, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const advance = useAdvance(view.id);
  const after = documentAfter(view, step);
  // What a step leads to belongs to the same life.
  const next = after.ok ? ({ kind: view.kind, state: after.value } as Standing) : view;
  const state = stateWord(next, t);
  const take = () => {
    ownStep.set({ document: view.id, step: 'other' });
    advance.mutate(
      { step, reason },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return ownStep.set(null);
          announce(t(($) => $.kinds.step.done, { state }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t(($) => $.kinds.step.title, { state })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone="primary" busy={advance.isPending && t(($) => $.kinds.step.busy)} onClick={take}>
            {t(($) => $.kinds.step.do)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(($) => $.kinds.step[consequence(view, next)])}</p>
        <TextField
          label={t(($) => $.kinds.step.reason)}
          hint={t(($) => $.kinds.step.reasonHint)}
          value={reason}
          onChange={setReason}
          maxLength={1000}
        />
        {advance.data?.ok === false && (
          <Note tone="no" spoken>
            {advance.data.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

/** What becomes of the right to write. */
function consequence(from: Standing, to: Standing): 'closes' | 'opens' | 'stays' | 'staysClosed' {
  if (isWritable(from) === isWritable(to)) return isWritable(to) ? 'stays' : 'staysClosed';
  return isWritable(to) ? 'opens' : 'closes';
}
