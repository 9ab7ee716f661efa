import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useSession } from '../../useSession.ts';
import { RowName } from '../Row.tsx';
import { AccessChip } from './AccessChip.tsx';
import { accessKinds, canBeInvited, rolesNow } from './shownPeople.ts';

type Choice = {
  readonly chosen: ReadonlySet<PersonId>;
  readonly onChoose: (chosen: ReadonlySet<PersonId>) => void;
};

type PeopleTableProps = {
  readonly people: readonly PersonView[];
  /** Null where nobody can be invited. */
  readonly choice: Choice | null;
  readonly onOpen: (person: PersonView) => void;
};

/** People with their offices and their access; those who can be invited can be chosen. */
export function PeopleTable({ people, choice, onOpen }: PeopleTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(people, onOpen);
  const tick = useTickColumn(people, choice);
  return (
    <div className="sheet">
      <Table
        label={t(($) => $.registerPeople.table)}
        columns={tick ? [tick, ...columns] : columns}
        rows={people}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function useColumns(
  people: readonly PersonView[],
  onOpen: PeopleTableProps['onOpen'],
): readonly Column<PersonView>[] {
  const { t } = useTranslation();
  const self = useSession()?.actor.person;
  const anyEmail = people.some(({ email }) => email !== null);
  const email: Column<PersonView> = {
    id: 'email',
    title: t(($) => $.registerPeople.email),
    cell: (person) => <span className="address">{person.email}</span>,
  };
  return [
    {
      id: 'name',
      title: t(($) => $.register.name),
      kind: 'name',
      compare: (a, b) => a.name.localeCompare(b.name, 'it'),
      cell: (person) => (
        <>
          <RowName name={person.name} onEdit={() => onOpen(person)} />
          {person.id === self && <span className="tag">{t(($) => $.registerPeople.you)}</span>}
        </>
      ),
    },
    { id: 'roles', title: t(($) => $.registerPeople.roles), cell: (person) => <Offices person={person} /> },
    ...(anyEmail ? [email] : []),
    {
      id: 'access',
      title: t(($) => $.registerPeople.access),
      compare: (a, b) => accessKinds.indexOf(a.access.kind) - accessKinds.indexOf(b.access.kind),
      cell: ({ access }) => <AccessChip access={access} />,
    },
  ];
}

function Offices({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const memberships = rolesNow(person);
  if (memberships.length === 0) return <span className="muted">{t(($) => $.registerPeople.noRoles)}</span>;
  return memberships.map(({ id, office, organisation }) => (
    <span key={id} className="office">
      {t(($) => $.registerPeople.roleLine, { office, organisation: organisation.name })}
    </span>
  ));
}

function useTickColumn(people: readonly PersonView[], choice: Choice | null): Column<PersonView> | null {
  const { t } = useTranslation();
  if (choice === null) return null;
  const { chosen, onChoose } = choice;
  const possible = people.filter(canBeInvited).map(({ id }) => id);
  if (possible.length === 0) return null;
  const some = possible.filter((id) => chosen.has(id)).length;
  const toggle = (ids: readonly PersonId[], isChosen: boolean) => {
    const rest = [...chosen].filter((id) => !ids.includes(id));
    onChoose(new Set(isChosen ? [...rest, ...ids] : rest));
  };
  return {
    id: 'tick',
    kind: 'choice',
    title: t(($) => $.registerPeople.chooseAll),
    head: (
      <Checkbox
        bare
        checked={some === possible.length}
        partly={some > 0 && some < possible.length}
        onChange={(isChosen) => toggle(possible, isChosen)}
      >
        {t(($) => $.registerPeople.chooseAll)}
      </Checkbox>
    ),
    cell: (person) =>
      canBeInvited(person) && (
        <Checkbox bare checked={chosen.has(person.id)} onChange={(isChosen) => toggle([person.id], isChosen)}>
          {t(($) => $.registerPeople.choose, { name: person.name })}
        </Checkbox>
      ),
  };
}
