import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { Mentionable } from '../../../shared/people/api.ts';
import { AskedField } from '../../ui/AskedField.tsx';
import { Button } from '../../ui/Button.tsx';
import { candidateWords } from '../../ui/ComboBox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { mentionableQuery } from '../queries.ts';
import { InlineForm } from './InlineForm.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = { readonly observation: ObservationView; readonly onClose: () => void };

/** Somebody who was chosen, and what stands in the field as long as it is her. */
type Chosen = Pick<Mentionable, 'kind' | 'id' | 'name'> & { readonly words: string };

/** Whom an observation waits for, and until when. */
export function AssignForm({ observation, onClose }: Props) {
  const { t } = useTranslation();
  const { assigned, revision } = observation;
  const { send, busy, failure } = useThreadForm(observation);
  const [words, setWords] = useState(assigned?.to.name ?? '');
  const [due, setDue] = useState(assigned?.due ?? '');
  const [tried, setTried] = useState(false);
  const found = useQuery(mentionableQuery(words.slice(0, 80))).data ?? [];
  const [chosen, setChosen] = useState<Chosen | null>(
    assigned?.to ? ({ ...assigned.to, words: assigned.to.name } as Chosen) : null,
  );
  const to = chosen?.words === words ? chosen : null;

  const assign = async () => {
    setTried(true);
    if (to === null) return;
    const someone = to.kind === 'person' ? { person: to.id } : { organisation: to.id };
    const body = { seen: revision, to: someone, due: due === '' ? null : due };
    if (
      await send(
        { to: 'assignment', body },
        t(($) => $.discussion.assign.done, { name: to.name }),
      )
    )
      onClose();
  };
  const clear = async () => {
    const body = { seen: revision, to: null, due: null };
    if (
      await send(
        { to: 'assignment', body },
        t(($) => $.discussion.assign.cleared),
      )
    )
      onClose();
  };
  return (
    <InlineForm
      name={t(($) => $.discussion.assign.do)}
      verb={t(($) => $.discussion.assign.send)}
      busy={busy && t(($) => $.discussion.assign.busy)}
      failure={failure}
      onSend={() => void assign()}
      onLeave={onClose}
      more={
        assigned && (
          <Button tone="quiet" size="sm" onClick={() => void clear()}>
            {t(($) => $.discussion.assign.clear)}
          </Button>
        )
      }
    >
      <AskedField
        label={t(($) => $.discussion.assign.who)}
        hint={t(($) => $.discussion.assign.whoHint)}
        error={tried && to === null ? t(($) => $.discussion.assign.missing) : null}
        candidates={found.map((one) => ({
          value: one.id as string,
          label: one.name,
          detail: one.kind === 'person' ? one.detail : t(($) => $.organisationKinds[one.detail]),
        }))}
        words={words}
        onWords={setWords}
        onChoose={(choice) => {
          const one = found.find(({ id }) => id === choice?.value);
          if (one && choice) setChosen({ ...one, words: candidateWords(choice) });
        }}
      />
      <DateField
        label={t(($) => $.discussion.assign.due)}
        hint={t(($) => $.discussion.assign.dueHint)}
        value={due}
        onChange={setDue}
      />
    </InlineForm>
  );
}
