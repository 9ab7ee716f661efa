import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { type Option, Select } from '../../../ui/Select.tsx';
import { ListHead } from '../Listed.tsx';
import { accessKinds, type ListFilters, rolesNow } from './shownPeople.ts';

type PeopleFilterFieldsProps = {
  readonly people: readonly PersonView[];
  readonly filters: ListFilters;
  readonly onChange: (part: Partial<ListFilters>) => void;
  readonly acts: ReactNode;
};

/** Fewer people at a time: by words, by access, by organisation. */
export function PeopleFilterFields({ people, filters, onChange, acts }: PeopleFilterFieldsProps) {
  const { t } = useTranslation();
  const access: readonly Option<ListFilters['access']>[] = [
    { value: 'any', label: t(($) => $.registerPeople.anyAccess) },
    ...accessKinds.map((kind) => ({ value: kind, label: t(($) => $.registerPeople.state[kind]) })),
  ];
  const all = people.flatMap((person) => rolesNow(person).map(({ organisation }) => organisation));
  const byId = new Map(all.map(({ id, name }) => [id as string, name]));
  const organisations = [
    { value: 'any', label: t(($) => $.registerPeople.anyOrganisation) },
    ...[...byId]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'it')),
  ];
  return (
    <ListHead
      filters={
        <>
          <SearchField
            label={t(($) => $.register.search)}
            value={filters.words}
            onChange={(words) => onChange({ words })}
          />
          <Select
            label={t(($) => $.registerPeople.access)}
            options={access}
            value={filters.access}
            onChange={(kind) => onChange({ access: kind })}
          />
          <Select
            label={t(($) => $.registerPeople.organisation)}
            options={organisations}
            value={filters.organisation}
            onChange={(organisation) => onChange({ organisation })}
          />
        </>
      }
      acts={acts}
    />
  );
}
