import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { DelegationChoices } from '../../../shared/people/delegationApi.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ActFile } from './ActFile.tsx';
import { GiveFields } from './GiveFields.tsx';
import { candidatesFor, firstDraft, type GiveDraft, givenIn, wrongIn } from './giveDraft.ts';
import { useGiveDelegation } from './queries.ts';
import { WhomFields } from './WhomFields.tsx';

type Props = { readonly choices: DelegationChoices; readonly onClose: () => void };

/** For which seat, to whom, for what, until when, by which act. */
export function GiveDialog({ choices, onClose }: Props) {
  const { t } = useTranslation();
  const today = dayInItaly(new Date());
  const give = useGiveDelegation();
  const [draft, setDraft] = useState(() => firstDraft(choices, today));
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const wrong = asked ? wrongIn(draft, today) : new Set<never>();
  const change = (more: Partial<GiveDraft>) => setDraft({ ...draft, ...more });
  const submit = () => {
    setAsked(true);
    const wanted = givenIn(draft, today);
    if (wanted === null) return;
    const who = candidatesFor(choices, draft).find(({ id }) => id === draft.delegate)?.name ?? '';
    give.mutate(
      { ...wanted, file },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(
            answer.value.fileMissing
              ? t(($) => $.delegations.giving.doneButFile)
              : t(($) => $.delegations.giving.done, { who }),
          );
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.delegations.giving.title)}
      verb={t(($) => $.delegations.giving.verb)}
      busy={give.isPending && t(($) => $.delegations.giving.busy)}
      failure={give.data?.ok === false ? give.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhomFields choices={choices} draft={draft} wrong={wrong} onChange={change} />
      <GiveFields choices={choices} draft={draft} wrong={wrong} onChange={change} />
      <ActFile file={file} onFile={setFile} held={give.isPending} />
    </FormDialog>
  );
}
