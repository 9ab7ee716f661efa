import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/discussion/consultationApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DeadlineFields } from './DeadlineFields.tsx';
import { InvitedFields } from './InvitedFields.tsx';
import { useOpenRound } from './queries.ts';
import { emptyRound, momentOf, parseRound } from './roundDraft.ts';
import { SectionFields } from './SectionFields.tsx';

/** Which sections, whom, until when; and what happens then, before it happens. */
export function OpenRoundForm({ choices }: { readonly choices: RoundChoices }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const open = useOpenRound();
  const { draft, change, error, take } = useDraft(emptyRound, (words) => parseRound(words, new Date()));
  const deadlineError = error(
    'deadline',
    momentOf(draft) === null ? t(($) => $.openRound.deadlineMissing) : t(($) => $.openRound.deadlinePast),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (open.isPending) return;
    const round = take();
    // What is wrong is said in the render that follows.
    if (round === null) return void requestAnimationFrame(() => focusFirstError(form.current));
    open.mutate(round, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.openRound.done, { number: answer.value.number }));
        void navigate({ to: '/consultazioni/$id', params: { id: answer.value.id } });
      },
    });
  };
  return (
    <form ref={form} className="stack-4" onSubmit={send} noValidate>
      <SectionFields
        documents={choices.documents}
        chosen={draft.documents}
        onChange={(documents) => change({ documents })}
        error={error(
          'documents',
          t(($) => $.openRound.sectionsMissing),
        )}
      />
      <InvitedFields
        choices={choices}
        organisations={draft.organisations}
        people={draft.people}
        onChange={change}
        error={error(
          'invited',
          t(($) => $.openRound.invitedMissing),
        )}
      />
      <section className="sheet" aria-labelledby="termine">
        <header>
          <h2 id="termine">{t(($) => $.openRound.deadline)}</h2>
        </header>
        <div className="in stack">
          <DeadlineFields day={draft.day} hour={draft.hour} onChange={change} error={deadlineError} />
          <TextField
            label={t(($) => $.openRound.instructions)}
            hint={t(($) => $.openRound.instructionsHint)}
            value={draft.instructions}
            onChange={(instructions) => change({ instructions })}
            maxLength={4000}
            multiline
          />
        </div>
      </section>
      <WhatFollows failure={open.data?.ok === false ? open.data.message : null} />
      <Button tone="primary" size="lg" type="submit" busy={open.isPending && t(($) => $.openRound.doing)}>
        {t(($) => $.openRound.do)}
      </Button>
    </form>
  );
}

function WhatFollows({ failure }: { readonly failure: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Note tone="warn" title={t(($) => $.openRound.consequence)}>
        <p>{t(($) => $.openRound.consequenceText)}</p>
        <p>{t(($) => $.openRound.consequenceTold)}</p>
      </Note>
      {failure !== null && (
        <Note tone="no" title={t(($) => $.openRound.notDone)} spoken>
          {failure}
        </Note>
      )}
    </>
  );
}

/** To the first field that is wrong, or the first tick of a group of which none is chosen. */
function focusFirstError(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>(
    '[data-wrong] input:not(:disabled), input[aria-invalid=true]',
  );
  wrong?.focus();
}
