import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grantee, GrantsView } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Note } from '../ui/Note.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Candidates } from './Candidates.tsx';
import { grantsQuery, useWithdraw } from './queries.ts';

type ShareDialogProps = {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly onClose: () => void;
};

/** Who may write a text, beside the plan office which always may. */
export function ShareDialog({ documentId, title, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const grants = useQuery(grantsQuery(documentId));
  const search = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      title={t(($) => $.sharing.title, { title })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="stack-4">
        <p className="soft">{t(($) => $.sharing.always)}</p>
        {grants.error && <Problem error={grants.error} onRetry={() => void grants.refetch()} />}
        {grants.isPending && <Loading lines={4} />}
        {grants.data && (
          <>
            <Granted documentId={documentId} granted={grants.data.granted} search={search} />
            <Candidates documentId={documentId} candidates={grants.data.candidates} search={search} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type GrantedProps = {
  readonly documentId: DocumentId;
  readonly granted: GrantsView['granted'];
  readonly search: RefObject<HTMLInputElement | null>;
};

function Granted({ documentId, granted, search }: GrantedProps) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const withdraw = useWithdraw(documentId);
  const now = new Date();
  const take = (grantee: Grantee) =>
    withdraw.mutate(grantee, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.sharing.withdrawn, { name: grantee.name }));
        // The row that was pressed goes away: on to the one beside it.
        const at = granted.findIndex(({ id }) => id === grantee.id);
        const beside = granted[at + 1] ?? granted[at - 1];
        const button = beside && document.getElementById(`withdraw-${beside.id}`);
        (button ?? search.current)?.focus();
      },
    });
  const busyWith = (id: string) => withdraw.isPending && withdraw.variables.id === id;
  return (
    <section className="stack-2" aria-labelledby="granted">
      <h3 id="granted">{t(($) => $.sharing.others)}</h3>
      {granted.length === 0 && <p className="muted">{t(($) => $.sharing.nobody)}</p>}
      <ul className="grants">
        {granted.map((grantee) => (
          <li key={grantee.id}>
            <Icon name={grantee.kind === 'person' ? 'person' : 'people'} />
            <span className="grow">
              <b>{grantee.name}</b>
              <small>{grantee.kind === 'person' ? grantee.office : t(($) => $.sharing.allOf)}</small>
              <small>
                {grantee.grantedBy === null
                  ? t(($) => $.sharing.sinceSeed)
                  : t(($) => $.sharing.since, {
                      when: spokenMoment(new Date(grantee.grantedAt), now),
                      who: grantee.grantedBy,
                    })}
              </small>
            </span>
            <Button
              size="sm"
              id={`withdraw-${grantee.id}`}
              aria-label={t(($) => $.sharing.withdrawFrom, { name: grantee.name })}
              busy={busyWith(grantee.id) && t(($) => $.sharing.withdrawing)}
              onClick={() => take(grantee)}
            >
              {t(($) => $.sharing.withdraw)}
            </Button>
          </li>
        ))}
      </ul>
      {withdraw.data?.ok === false && (
        <Note tone="no" spoken>
          {withdraw.data.message}
        </Note>
      )}
    </section>
  );
}
