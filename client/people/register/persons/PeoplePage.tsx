import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { useSession } from '../../useSession.ts';
import { ReadOnlyNote } from '../Listed.tsx';
import { peopleQuery } from '../queries.ts';
import { RegisterFrame } from '../RegisterFrame.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { NewPersonDialog } from './NewPersonDialog.tsx';
import { People } from './People.tsx';
import { PersonDialog } from './PersonDialog.tsx';

/** Everybody in the district: what they are, and whether they can enter. */
export function PeoplePage() {
  const people = useQuery(peopleQuery);
  return (
    <RegisterFrame page="people">
      {people.error && !people.data && <Problem error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loading lines={12} />}
      {people.data && <Everybody people={people.data} />}
    </RegisterFrame>
  );
}

function Everybody({ people }: { readonly people: readonly PersonView[] }) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  const demo = useSession()?.district.demo ?? false;
  const [open, setOpen] = useState<PersonId | 'new' | null>(null);
  // The one being looked at is the one of the list: what changes is shown at once.
  const person = people.find(({ id }) => id === open);
  const add = mayAdminister && (
    <Button tone="primary" icon="plus" onClick={() => setOpen('new')}>
      {t(($) => $.registerPeople.add)}
    </Button>
  );
  return (
    <>
      <ReadOnlyNote />
      {mayAdminister && demo && <Note>{t(($) => $.invitations.demo)}</Note>}
      {people.length === 0 ? (
        <Empty topLevel icon="person" title={t(($) => $.registerPeople.empty)} action={add}>
          {t(($) => $.registerPeople.emptyBody)}
        </Empty>
      ) : (
        <People people={people} acts={add} onOpen={({ id }) => setOpen(id)} />
      )}
      {open === 'new' && <NewPersonDialog onClose={() => setOpen(null)} />}
      {person && <PersonDialog person={person} onClose={() => setOpen(null)} />}
    </>
  );
}
