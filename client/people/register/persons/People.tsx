import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { useSession } from '../../useSession.ts';
import { NoneFound } from '../Listed.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { Chosen } from './Chosen.tsx';
import { PeopleFilterFields } from './PeopleFilterFields.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { canBeInvited, fitsPeople, noFilters } from './shownPeople.ts';

const route = getRouteApi('/inside/amministrazione/persone');

type PeopleProps = {
  readonly people: readonly PersonView[];
  readonly acts: ReactNode;
  readonly onOpen: (person: PersonView) => void;
};

/** The list of people, narrowed; some of them may be chosen and invited together. */
export function People({ people, acts, onOpen }: PeopleProps) {
  const { t } = useTranslation();
  const { ente } = route.useSearch();
  const [filters, setFilters] = useState({ ...noFilters, organisation: ente ?? 'any' });
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set());
  const session = useSession();
  const shown = people.filter((person) => fitsPeople(filters, person));
  const mayInvite = useMayAdminister() && session?.district.demo === false;
  // Somebody who has been invited meanwhile is not chosen any more.
  const toInvite = people.filter((person) => chosen.has(person.id) && canBeInvited(person));
  return (
    <>
      <PeopleFilterFields
        people={people}
        filters={filters}
        onChange={(part) => setFilters((before) => ({ ...before, ...part }))}
        acts={acts}
      />
      <p className="muted small" role="status">
        {shown.length === people.length
          ? t(($) => $.registerPeople.count, { count: people.length })
          : t(($) => $.register.shown, { shown: shown.length, total: people.length })}
      </p>
      {toInvite.length > 0 && <Chosen people={toInvite} onClear={() => setChosen(new Set())} />}
      {shown.length === 0 ? (
        <NoneFound onClear={() => setFilters(noFilters)} />
      ) : (
        <PeopleTable
          people={shown}
          choice={mayInvite ? { chosen, onChoose: setChosen } : null}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
