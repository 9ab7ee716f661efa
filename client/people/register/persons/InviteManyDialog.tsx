import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { CopyField } from './CopyField.tsx';
import { type Invited, useInviteMany } from './useInviteMany.ts';

type InviteManyDialogProps = {
  readonly people: readonly PersonView[];
  readonly onClose: () => void;
};

/** Several invitations, one after the other; what became of each stays in sight until one leaves. */
export function InviteManyDialog({ people, onClose }: InviteManyDialogProps) {
  const { t } = useTranslation();
  const { state, results, start } = useInviteMany(people);
  const count = people.length;
  return (
    <Dialog
      title={
        state === 'done' ? t(($) => $.invitations.manyDone) : t(($) => $.invitations.manyTitle, { count })
      }
      onClose={onClose}
      footer={
        state === 'done' ? (
          <Button tone="primary" onClick={onClose}>
            {t(($) => $.common.close)}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
            <Button
              tone="primary"
              icon="send"
              busy={state === 'under way' && t(($) => $.invitations.inviting)}
              onClick={start}
            >
              {t(($) => $.invitations.manyDo, { count })}
            </Button>
          </>
        )
      }
    >
      <div className="stack-4">
        {state === 'asked' && (
          <>
            <p className="soft">{t(($) => $.invitations.manyMail)}</p>
            <p>{people.map(({ name }) => name).join(', ')}</p>
          </>
        )}
        {state === 'under way' && (
          <div>
            <progress
              className="gone"
              max={count}
              value={results.length}
              aria-label={t(($) => $.invitations.progressLabel)}
            />
            <p className="small muted" role="status">
              {t(($) => $.invitations.progress, { done: results.length, total: count })}
            </p>
          </div>
        )}
        <ul className="grants">
          {results.map((result) => (
            <Result key={result.person.id} result={result} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Result({ result: { person, answer } }: { readonly result: Invited }) {
  const { t } = useTranslation();
  const { name } = person;
  if (!answer.ok || answer.value.kind === 'not_mailed') {
    return (
      <li>
        <Icon name="alert" />
        <span className="grow">
          <b>{name}</b>
          <small>{answer.ok ? t(($) => $.invitations.result.not_mailed) : answer.message}</small>
        </span>
      </li>
    );
  }
  if (answer.value.kind === 'mailed') {
    return (
      <li>
        <Icon name="check" />
        <span className="grow">
          <b>{name}</b>
          <small>{t(($) => $.invitations.result.mailed, { email: answer.value.email })}</small>
        </span>
      </li>
    );
  }
  return (
    <li>
      <Icon name="link" />
      <span className="grow">
        <CopyField
          label={name}
          value={answer.value.link}
          buttonName={t(($) => $.invitations.copyFor, { name })}
        />
      </span>
    </li>
  );
}
