import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationAnswer, PersonView } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useSession } from '../../useSession.ts';
import { useEndSessions, useInvite, useWithdrawInvitation } from '../queries.ts';
import { AccessChip } from './AccessChip.tsx';
import { AccessSentence } from './AccessSentence.tsx';
import { LinkDialog } from './LinkDialog.tsx';

type AccessProps = {
  readonly person: PersonView;
  readonly mayAct: boolean;
};

/** Whether a person can enter, and what can be done about it. */
export function Access({ person, mayAct }: AccessProps) {
  const demo = useSession()?.district.demo ?? false;
  return (
    <section className="stack-2">
      <p className="row wrap gap-3">
        <AccessChip access={person.access} />
        <span className="soft">
          <AccessSentence access={person.access} />
        </span>
      </p>
      {mayAct && !demo && <Invitation person={person} />}
      {mayAct && person.access.kind === 'active' && <EndSessions person={person} />}
    </section>
  );
}

function Invitation({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<InvitationAnswer | null>(null);
  const invite = useInvite();
  const withdraw = useWithdrawInvitation();
  const { access, name } = person;
  const isOpen = access.kind === 'invited' || (access.kind === 'active' && access.invited);
  const refused = [invite.data, withdraw.data].find((one) => one?.ok === false);
  const send = () => {
    setAnswer(null);
    withdraw.reset();
    invite.mutate(person.id, { onSuccess: (sent) => setAnswer(sent.ok ? sent.value : null) });
  };
  const takeBack = () => {
    setAnswer(null);
    invite.reset();
    withdraw.mutate(person.id, {
      onSuccess: (done) => done.ok && announce(t(($) => $.invitations.withdrawn, { name })),
    });
  };
  return (
    <>
      <div className="row wrap">
        <Button
          tone={access.kind === 'none' ? 'primary' : 'plain'}
          icon="send"
          busy={invite.isPending && t(($) => $.invitations.inviting)}
          onClick={send}
        >
          {inviteWords(t, access.kind)}
        </Button>
        {isOpen && (
          <Button busy={withdraw.isPending && t(($) => $.invitations.withdrawing)} onClick={takeBack}>
            {t(($) => $.invitations.withdraw)}
          </Button>
        )}
      </div>
      {refused?.ok === false && (
        <Note tone="no" spoken>
          {refused.message}
        </Note>
      )}
      {answer && <Sent person={person} answer={answer} onSeen={() => setAnswer(null)} />}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function inviteWords(t: Translate, kind: PersonView['access']['kind']): string {
  if (kind === 'none') return t(($) => $.invitations.invite);
  return kind === 'active' ? t(($) => $.invitations.newWay) : t(($) => $.invitations.again);
}

type SentProps = {
  readonly person: PersonView;
  readonly answer: InvitationAnswer;
  readonly onSeen: () => void;
};

function Sent({ person, answer, onSeen }: SentProps) {
  const { t } = useTranslation();
  switch (answer.kind) {
    case 'link':
      return <LinkDialog person={person} link={answer.link} onClose={onSeen} />;
    case 'mailed':
      return (
        <Note tone="ok" spoken>
          {t(($) => $.invitations.mailed, { email: answer.email })}
        </Note>
      );
    case 'not_mailed':
      return (
        <Note tone="warn" spoken>
          {t(($) => $.invitations.notMailed, { email: answer.email })}
        </Note>
      );
  }
}

function EndSessions({ person: { id, name } }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const end = useEndSessions();
  return (
    <>
      <Button
        size="sm"
        icon="out"
        busy={end.isPending && t(($) => $.invitations.endingSessions)}
        onClick={() => end.mutate(id)}
      >
        {t(($) => $.invitations.endSessions)}
      </Button>
      {end.data && (
        <Note tone={end.data.ok ? 'ok' : 'no'} spoken>
          {end.data.ok ? t(($) => $.invitations.sessionsEnded, { name }) : end.data.message}
        </Note>
      )}
    </>
  );
}
