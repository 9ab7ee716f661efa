import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { CodeQuestion } from './CodeQuestion.tsx';
import { ForWhom, isOff } from './ForWhom.tsx';
import { KeptWords } from './KeptWords.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SignEnd } from './SignEnd.tsx';
import { spokenFor } from './spokenFor.ts';
import { useSigning } from './useSigning.ts';

type Props = { readonly view: SignView; readonly person: PersonId };

/** For whom, what, and why; then the confirmation. */
export function SignForm({ view, person }: Props) {
  const { t } = useTranslation();
  const { per } = useSearch({ from: '/alone/sedute/$id/parere' });
  const signing = useSigning(view, person, per);
  const { draft, seat, missing } = signing;
  const { choice, reason } = draft;
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (missing) document.getElementById('motivo')?.focus();
  }, [missing]);
  const isOver = seat !== null && isOff(seat, view.kind);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ForWhom
        seats={view.seats}
        kind={view.kind}
        chosen={seat?.organisation ?? null}
        onChoose={(organisation) => signing.change({ organisation })}
      />
      {isOver && reason.trim() !== '' && (
        <div className="blk">
          <p className="soft">{t(($) => $.signing.over.words)}</p>
          <KeptWords words={reason} />
        </div>
      )}
      {!isOver && (
        <ChoiceField
          ref={choices}
          view={view}
          who={spokenFor(seat?.name ?? '', t)}
          chosen={choice}
          onChoose={(next) => signing.change({ choice: next })}
        />
      )}
      {!isOver && choice !== null && (
        <ReasonField
          choice={choice}
          value={reason}
          missing={missing}
          onChange={(next) => signing.change({ reason: next })}
        />
      )}
      <SignEnd
        view={view}
        signing={signing}
        onConfirm={(method) => {
          // What is missing gets the focus; the sentence above the button says what it is.
          if (choice === null) choices.current?.querySelector('input')?.focus();
          else if (missing) document.getElementById('motivo')?.focus();
          signing.confirm(method);
        }}
      />
      <CodeQuestion view={view} signing={signing} />
    </form>
  );
}
