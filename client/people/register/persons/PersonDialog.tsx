import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useSession } from '../../useSession.ts';
import { useMayAdminister } from '../useMayAdminister.ts';
import { Access } from './Access.tsx';
import { Memberships } from './Memberships.tsx';
import { PersonForm } from './PersonForm.tsx';

type PersonDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/**
 * All about one person: data, roles, seats, access. Each part is saved by itself. Nobody changes her own, which
 * is said where one would do it.
 */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  const isSelf = useSession()?.actor.person === person.id;
  return (
    <Dialog
      title={person.name}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="stack-5">
        <Access person={person} mayAct={mayAdminister && !isSelf} />
        {mayAdminister && isSelf && <Note>{t(($) => $.registerPeople.own)}</Note>}
        {mayAdminister && !isSelf && <PersonForm key={`${person.name} ${person.email}`} person={person} />}
        <Memberships person={person} mayChange={mayAdminister && !isSelf} />
        <Seats person={person} />
      </div>
    </Dialog>
  );
}

function Seats({ person: { seats, grants } }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const id = useId();
  if (seats.length === 0 && grants === 0) return null;
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h3 id={id}>{t(($) => $.registerPeople.seats)}</h3>
      {seats.length === 0 && <p className="muted">{t(($) => $.registerPeople.noSeats)}</p>}
      <ul className="grants">
        {seats.map((seat) => (
          <li key={seat}>{seat}</li>
        ))}
      </ul>
      {grants > 0 && <p className="muted small">{t(($) => $.registerPeople.grants, { count: grants })}</p>}
    </section>
  );
}
