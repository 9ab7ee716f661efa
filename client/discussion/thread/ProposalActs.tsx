import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { Proposal } from '../../../shared/discussion/proposal.ts';
import type { ProposedContent } from '../../../shared/text/proposedChange.ts';
import { Note } from '../../ui/Note.tsx';
import { useDesk } from '../discussionDesk.ts';
import { AcceptButtons } from '../proposals/AcceptButtons.tsx';
import { AcceptChangedDialog } from '../proposals/AcceptChangedDialog.tsx';
import { ComparisonDialog } from '../proposals/ComparisonDialog.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = {
  readonly observation: ObservationView;
  readonly proposal: Proposal;
  /** Opens the reply, with *non accolta* chosen. */
  readonly onDecline: () => void;
  readonly onAccepted: () => void;
};

type Accepted = { readonly changed: ProposedContent | null; readonly reason: string | null };

/** What whoever writes the text does with a proposal; where the text has changed under it, she compares first. */
export function ProposalActs({ observation, proposal, onDecline, onAccepted }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [open, setOpen] = useState<'changed' | 'comparison' | null>(null);
  /** What stands there now, once it has been compared. */
  const [now, setNow] = useState<string | null>(null);
  const { send, busy, failure, forget } = useThreadForm(observation);
  const close = () => setOpen(null);
  const accept = async ({ changed, reason }: Accepted) => {
    const body = { seen: observation.revision, changed, over: now, reason };
    const accepted = await send(
      { to: 'accept', body },
      t(($) => $.proposals.accepted),
      (refused) => {
        if (refused !== 'passage_changed') return;
        setNow(desk.standing(observation));
        setOpen('comparison');
      },
    );
    if (!accepted) return;
    close();
    onAccepted();
  };
  const decline = () => {
    close();
    onDecline();
  };
  return (
    <>
      <AcceptButtons
        busy={busy}
        onAccept={() => void accept({ changed: null, reason: null })}
        onAcceptChanged={() => setOpen('changed')}
        onDecline={decline}
      />
      {failure !== null && open === null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
      {open === 'comparison' && (
        <ComparisonDialog
          proposal={proposal}
          now={now}
          around={desk.around(observation)}
          onAcceptChanged={() => {
            forget();
            setOpen('changed');
          }}
          onDecline={decline}
          onClose={close}
        />
      )}
      {open === 'changed' && (
        <AcceptChangedDialog
          proposal={proposal}
          now={now}
          around={desk.around(observation)}
          busy={busy}
          failure={failure}
          onAccept={(accepted) => void accept(accepted)}
          onClose={close}
        />
      )}
    </>
  );
}
