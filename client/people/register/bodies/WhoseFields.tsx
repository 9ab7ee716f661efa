import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonId, SubdistrictId } from '../../../../shared/kernel/ids.ts';
import { Select } from '../../../ui/Select.tsx';
import { peopleQuery, territoryQuery } from '../queries.ts';

type WhoseFieldsProps = {
  readonly subdistrict: SubdistrictId | null;
  readonly chair: PersonId | null;
  readonly onChange: (part: {
    readonly subdistrict?: SubdistrictId | null;
    readonly chair?: PersonId | null;
  }) => void;
};

/** No part of the district, and nobody by name. */
const none = '';

/** Of which part of the district a body is the assembly, and who presides over it. */
export function WhoseFields({ subdistrict, chair, onChange }: WhoseFieldsProps) {
  const { t } = useTranslation();
  const parts = useQuery(territoryQuery).data?.subdistricts ?? [];
  const people = useQuery(peopleQuery).data ?? [];
  return (
    <>
      <Select
        label={t(($) => $.bodies.subdistrict)}
        options={[
          { value: none, label: t(($) => $.bodies.wholeDistrict) },
          ...parts.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={subdistrict ?? none}
        onChange={(chosen) => onChange({ subdistrict: parts.find(({ id }) => id === chosen)?.id ?? null })}
      />
      <Select
        label={t(($) => $.bodies.chair)}
        hint={t(($) => $.bodies.chairHint)}
        options={[
          { value: none, label: t(($) => $.bodies.chairOfAssembly) },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={chair ?? none}
        onChange={(chosen) => onChange({ chair: people.find(({ id }) => id === chosen)?.id ?? null })}
      />
    </>
  );
}
