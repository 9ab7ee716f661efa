import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '../../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { type Role, roles } from '../../../../shared/people/role.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useOrganisationCandidates } from '../useOrganisationCandidates.ts';

export type RoleDraft = {
  readonly organisation: OrganisationId | null;
  readonly role: Role;
  readonly office: string;
  readonly from: string;
  readonly until: string;
};

export function emptyRole(): RoleDraft {
  return { organisation: null, role: 'ets_member', office: '', from: dayInItaly(new Date()), until: '' };
}

/** As the server takes it: an empty last day is none. */
export function roleBody({ until, ...rest }: RoleDraft) {
  return { ...rest, until: until === '' ? null : until };
}

type RoleFieldsProps = {
  readonly form: {
    readonly draft: RoleDraft;
    readonly change: (part: Partial<RoleDraft>) => void;
    readonly error: (part: keyof RoleDraft, words: string) => string | null;
  };
};

/** For whom a person is what, under what name, and for how long. */
export function RoleFields({ form: { draft, change, error } }: RoleFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ComboBox
        label={t(($) => $.registerPeople.organisation)}
        candidates={useOrganisationCandidates()}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        error={error(
          'organisation',
          t(($) => $.registerPeople.organisationWrong),
        )}
      />
      <div className="pair">
        <Select
          label={t(($) => $.registerPeople.role)}
          hint={t(($) => $.registerPeople.roleHint)}
          options={roles.map((role) => ({ value: role, label: t(($) => $.roles[role]) }))}
          value={draft.role}
          onChange={(role) => change({ role })}
        />
        <TextField
          label={t(($) => $.registerPeople.office)}
          hint={t(($) => $.registerPeople.officeHint)}
          value={draft.office}
          onChange={(office) => change({ office })}
          error={error(
            'office',
            t(($) => $.registerPeople.officeWrong),
          )}
        />
      </div>
      <div className="pair">
        <DateField
          label={t(($) => $.registerPeople.from)}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={error(
            'from',
            t(($) => $.register.dayWrong),
          )}
        />
        <DateField
          label={t(($) => $.registerPeople.untilLabel)}
          value={draft.until}
          onChange={(until) => change({ until })}
          error={error(
            'until',
            t(($) => $.register.dayWrong),
          )}
        />
      </div>
    </>
  );
}
