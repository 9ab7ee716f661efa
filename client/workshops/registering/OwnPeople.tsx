import { useTranslation } from 'react-i18next';
import type { InvitedView } from '../../../shared/workshops/registeringApi.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useOwnRegistrations } from './queries.ts';

/** Whom this body has registered so far. */
export function OwnPeople({ view, token }: { readonly view: InvitedView; readonly token: string }) {
  const { t } = useTranslation();
  const { withdraw } = useOwnRegistrations(token);
  const { registered, places } = view;
  return (
    <div className="stack-2">
      <h2>{t(($) => $.registering.yours, { registered: registered.length, places })}</h2>
      {registered.length > 0 && (
        <ul className="list own-people">
          {registered.map(({ id, name }) => (
            <li key={id} className="row wrap">
              <span className="grow">{name}</span>
              <Button
                size="sm"
                tone="quiet"
                aria-label={t(($) => $.registering.takeOffOne, { name })}
                onClick={() =>
                  withdraw.mutate(id, {
                    onSuccess: ({ ok }) => ok && announce(t(($) => $.registering.takenOff, { name })),
                  })
                }
              >
                {t(($) => $.registering.takeOff)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {withdraw.data?.ok === false && (
        <Note tone="no" spoken>
          {withdraw.data.message}
        </Note>
      )}
    </div>
  );
}
