import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundObservation } from '../../../shared/discussion/consultationApi.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMerge } from './queries.ts';

type MergeDialogProps = {
  /** At least two, of one section. */
  readonly observations: readonly RoundObservation[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
};

/** Which of them stays; the others remain readable under their authors' names. */
export function MergeDialog({ observations, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation();
  const merge = useMerge();
  const name = useId();
  const inOrder = observations.toSorted((a, b) => a.number - b.number);
  const [kept, setKept] = useState(inOrder[0]?.id);
  // One of them may have been answered while the dialog was open.
  const into = inOrder.find(({ id }) => id === kept) ?? inOrder[0];
  const send = () => {
    if (into === undefined) return;
    merge.mutate(
      { others: inOrder.filter(({ id }) => id !== into.id), into: into.id },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.round.merged, { number: into.number }));
          onClose();
          onMerged();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.round.mergeTitle, { count: observations.length })}
      verb={t(($) => $.round.mergeDo)}
      busy={merge.isPending && t(($) => $.round.merging)}
      failure={merge.data?.ok === false ? merge.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(($) => $.round.mergeBody)}</p>
      <fieldset>
        <legend className="strong">{t(($) => $.round.mergeInto)}</legend>
        <div className="picks">
          {inOrder.map(({ id, number, by, words }) => (
            <label key={id} className="pick">
              <input type="radio" name={name} checked={id === into?.id} onChange={() => setKept(id)} />
              <span>
                <b>
                  {number} · {by.name}
                </b>
                <small className="beginning">{words}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
