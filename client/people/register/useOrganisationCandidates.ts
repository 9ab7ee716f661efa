import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '../../../shared/kernel/ids.ts';
import { isMunicipality } from '../../../shared/people/organisation.ts';
import type { Candidate } from '../../ui/ComboBox.tsx';
import { isPast } from './isPast.ts';
import { organisationsQuery, territoryQuery } from './queries.ts';

/** Every organisation for which somebody can act today, municipalities too, by name. */
export function useOrganisationCandidates(): readonly Candidate<OrganisationId>[] {
  const { t } = useTranslation();
  const municipalities = useQuery(territoryQuery).data?.municipalities ?? [];
  const organisations = useQuery(organisationsQuery).data ?? [];
  return [
    ...organisations
      .filter((organisation) => !isPast(organisation) && !isMunicipality(organisation.kind))
      .map(({ id, name, kind }) => ({ value: id, label: name, detail: t(($) => $.organisationKinds[kind]) })),
    ...municipalities
      .filter((one) => !isPast(one))
      .map(({ id, name }) => ({
        value: id,
        label: name,
        detail: t(($) => $.organisationKinds.municipality),
      })),
  ].toSorted((a, b) => a.label.localeCompare(b.label, 'it'));
}
