import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesWords } from '../../../../shared/kernel/matchesWords.ts';
import { isMunicipality, type OrganisationKind } from '../../../../shared/people/organisation.ts';
import type { OrganisationView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { isPast } from '../isPast.ts';
import { ListHead, NoneFound, ReadOnlyNote } from '../Listed.tsx';
import { organisationsQuery } from '../queries.ts';
import { RegisterFrame } from '../RegisterFrame.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import { OrganisationTable } from './OrganisationTable.tsx';

/** Every organisation of the district that is no municipality. */
export function OrganisationsPage() {
  const organisations = useQuery(organisationsQuery);
  const others = organisations.data?.filter(({ kind }) => !isMunicipality(kind));
  return (
    <RegisterFrame page="organisations">
      {organisations.error && !organisations.data && (
        <Problem error={organisations.error} onRetry={() => void organisations.refetch()} />
      )}
      {organisations.isPending && <Loading lines={12} />}
      {others && <Organisations organisations={others} />}
    </RegisterFrame>
  );
}

type OrganisationsProps = { readonly organisations: readonly OrganisationView[] };

function Organisations({ organisations }: OrganisationsProps) {
  const { t } = useTranslation();
  const mayAdminister = useMayAdminister();
  const [editing, setEditing] = useState<OrganisationView | 'new' | null>(null);
  const add = mayAdminister && (
    <Button tone="primary" icon="plus" onClick={() => setEditing('new')}>
      {t(($) => $.organisations.add)}
    </Button>
  );
  return (
    <>
      <ReadOnlyNote />
      {organisations.length === 0 ? (
        <Empty topLevel icon="people" title={t(($) => $.organisations.empty)} action={add}>
          {mayAdminister ? t(($) => $.organisations.emptyBody) : t(($) => $.organisations.emptyReader)}
        </Empty>
      ) : (
        <Narrowed organisations={organisations} acts={add} onEdit={setEditing} />
      )}
      {editing && (
        <OrganisationDialog
          organisation={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

type NarrowedProps = OrganisationsProps & {
  readonly acts: ReactNode;
  readonly onEdit: (organisation: OrganisationView) => void;
};

const noFilters: { words: string; kind: OrganisationKind | 'any'; over: boolean } = {
  words: '',
  kind: 'any',
  over: false,
};

function Narrowed({ organisations, acts, onEdit }: NarrowedProps) {
  const { t } = useTranslation();
  const [filters, setFilters] = useState(noFilters);
  const set = (part: Partial<typeof noFilters>) => setFilters((before) => ({ ...before, ...part }));
  const kinds = [...new Set(organisations.map(({ kind }) => kind))];
  const exist = organisations.filter((organisation) => filters.over || !isPast(organisation));
  const shown = exist.filter(
    ({ name, runts, kind }) =>
      matchesWords(`${name} ${runts ?? ''}`, filters.words) &&
      (filters.kind === 'any' || filters.kind === kind),
  );
  return (
    <>
      <ListHead
        filters={
          <>
            <SearchField
              label={t(($) => $.register.search)}
              value={filters.words}
              onChange={(words) => set({ words })}
            />
            <Select
              label={t(($) => $.organisations.kind)}
              options={[
                { value: 'any', label: t(($) => $.organisations.anyKind) },
                ...kinds.map((kind) => ({ value: kind, label: t(($) => $.organisationKinds[kind]) })),
              ]}
              value={filters.kind}
              onChange={(kind) => set({ kind })}
            />
            {organisations.some(isPast) && (
              <Checkbox checked={filters.over} onChange={(over) => set({ over })}>
                {t(($) => $.register.alsoOver)}
              </Checkbox>
            )}
          </>
        }
        acts={acts}
      />
      <p className="muted small" role="status">
        {shown.length === exist.length
          ? t(($) => $.organisations.count, { count: exist.length })
          : t(($) => $.register.shown, { shown: shown.length, total: exist.length })}
      </p>
      {shown.length === 0 ? (
        <NoneFound onClear={() => setFilters(noFilters)} />
      ) : (
        <OrganisationTable organisations={shown} onEdit={onEdit} />
      )}
    </>
  );
}
