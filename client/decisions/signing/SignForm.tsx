import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { ForWhom } from './ForWhom.tsx';
import { ReasonField } from './ReasonField.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import { SaidLine } from './SaidLine.tsx';
import { SeatOver } from './SeatOver.tsx';
import { spokenFor } from './spokenFor.ts';
import { useSigning } from './useSigning.ts';

type Props = { readonly view: SignView; readonly person: PersonId };

/** For whom, what, and why; then the confirmation. */
export function SignForm({ view, person }: Props) {
  const { t } = useTranslation();
  const signing = useSigning(view, person);
  const { draft, seat, outcome, missing, code } = signing;
  const { choice, reason } = draft;
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (missing) document.getElementById('motivo')?.focus();
  }, [missing]);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ForWhom
        seats={view.seats}
        kind={view.kind}
        chosen={seat?.organisation ?? null}
        onChoose={(organisation) => signing.change({ organisation })}
      />
      <ChoiceField
        ref={choices}
        view={view}
        who={spokenFor(seat?.name ?? '', t)}
        chosen={choice}
        onChoose={(next) => signing.change({ choice: next })}
      />
      {choice !== null && (
        <ReasonField
          choice={choice}
          value={reason}
          missing={missing}
          onChange={(next) => signing.change({ reason: next })}
        />
      )}
      <SeatOver view={view} seat={seat}>
        <ConfirmBar
          view={view}
          line={<SaidLine view={view} seat={seat} choice={choice} />}
          busy={signing.isSending}
          onConfirm={(method) => {
            // What is missing gets the focus; the sentence above the button says what it is.
            if (choice === null) choices.current?.querySelector('input')?.focus();
            signing.confirm(method);
          }}
        >
          {outcome !== null && outcome.kind !== 'done' && outcome.kind !== 'code' && (
            <RefusedNote view={view} seat={seat} outcome={outcome} />
          )}
        </ConfirmBar>
      </SeatOver>
      {outcome?.kind === 'code' && (
        <CodeDialog
          kind={view.kind}
          sentTo={outcome.sentTo}
          busy={code.isSending}
          failure={code.failure}
          onCode={code.send}
          onClose={code.giveUp}
        />
      )}
    </form>
  );
}
