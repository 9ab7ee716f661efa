import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { useDesk } from '../discussionDesk.ts';
import { InlineForm } from './InlineForm.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = { readonly observation: ObservationView; readonly onClose: () => void };

/** As many letters of another observation as tell it from the others. */
const tellingLetters = 60;

/** Puts an observation together with another that is open: one reply for both, and every author stays. */
export function MergeForm({ observation, onClose }: Props) {
  const { t } = useTranslation();
  const { observations } = useDesk();
  const { send, busy, failure } = useThreadForm(observation);
  const [into, setInto] = useState<ObservationId | null>(null);
  const [tried, setTried] = useState(false);
  const others = observations().filter(({ id, state }) => id !== observation.id && state === 'open');
  const chosen = others.find(({ id }) => id === into);
  const merge = async () => {
    setTried(true);
    if (!chosen) return;
    const said = t(($) => $.discussion.merge.done, { number: chosen.number });
    if (await send({ to: 'merge', body: { seen: observation.revision, into: chosen.id } }, said)) onClose();
  };
  if (others.length === 0)
    return (
      <div className="row wrap ways">
        <p className="muted small">{t(($) => $.discussion.merge.none)}</p>
        <Button tone="quiet" size="sm" autoFocus onClick={onClose}>
          {t(($) => $.common.close)}
        </Button>
      </div>
    );
  return (
    <InlineForm
      name={t(($) => $.discussion.merge.do)}
      verb={t(($) => $.discussion.merge.send)}
      busy={busy && t(($) => $.discussion.merge.busy)}
      failure={failure}
      onSend={() => void merge()}
      onLeave={onClose}
    >
      <ComboBox
        label={t(($) => $.discussion.merge.label, { number: observation.number })}
        hint={t(($) => $.discussion.merge.hint)}
        error={tried && !chosen ? t(($) => $.discussion.merge.missing) : null}
        candidates={others.map(({ id, number, entries }) => ({
          value: id,
          label: t(($) => $.discussion.merge.choice, { number, name: entries[0]?.by.name ?? '' }),
          detail: shortened(entries[0]?.words ?? ''),
        }))}
        value={into}
        onChange={setInto}
      />
    </InlineForm>
  );
}

function shortened(words: string): string {
  return words.length <= tellingLetters ? words : `${words.slice(0, tellingLetters).trimEnd()}…`;
}
