import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { Mentionable } from '../../../shared/people/api.ts';
import { type Candidate, candidateWords } from '../../ui/ComboBox.tsx';
import { mentionableQuery } from '../queries.ts';

/** As many letters as one can ask for at once. */
const longest = 80;

type Chosen = {
  readonly id: string;
  readonly kind: Mentionable['kind'];
  readonly name: string;
  /** What stands in the field while it is chosen. */
  readonly words: string;
};

/** Whom an observation is to wait for: the words as they are typed, and the person or body they name. */
export function useAssignee(assigned: ObservationView['assigned']) {
  const { t } = useTranslation();
  const [words, setWords] = useState(assigned?.to.name ?? '');
  const [chosen, setChosen] = useState<Chosen | null>(
    assigned && { ...assigned.to, words: assigned.to.name },
  );
  const found = useQuery(mentionableQuery(words.slice(0, longest)));
  const candidates = (found.data ?? []).map(
    (one): Candidate<string> => ({
      value: one.id,
      label: one.name,
      detail: one.kind === 'person' ? one.detail : t(($) => $.organisationKinds[one.detail]),
    }),
  );
  return {
    /** Null where other words have been typed since. */
    to: chosen?.words === words ? chosen : null,
    field: {
      candidates,
      words,
      onWords: setWords,
      onChoose: (choice: Candidate<string> | null) => {
        const one = found.data?.find(({ id }) => id === choice?.value);
        if (one && choice) setChosen({ ...one, words: candidateWords(choice) });
      },
    },
  };
}
