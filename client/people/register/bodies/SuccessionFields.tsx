import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { type Role, roles } from '../../../../shared/people/role.ts';
import { usualOffices } from '../../../../shared/people/usualOffices.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { rolesNow } from '../persons/shownPeople.ts';
import type { useSuccession } from './useSuccession.ts';

type SuccessionFieldsProps = {
  readonly form: ReturnType<typeof useSuccession>['form'];
  readonly people: readonly PersonView[];
  /** Mayors sit in this body: their offices are proposed first. */
  readonly mayors: boolean;
};

/** Who, in what office, from when, and what she becomes by it. */
export function SuccessionFields({ form, people, mayors }: SuccessionFieldsProps) {
  const { t } = useTranslation();
  const { draft, change, error } = form;
  const offices = [...(mayors ? usualOffices.mayors : []), ...usualOffices.others];
  const roleOptions: readonly { readonly value: Role | 'none'; readonly label: string }[] = [
    { value: 'none', label: t(($) => $.succession.noRole) },
    ...roles.map((role) => ({ value: role, label: t(($) => $.roles[role]) })),
  ];
  return (
    <>
      {!draft.isNew && (
        <ComboBox
          label={t(($) => $.succession.who)}
          hint={t(($) => $.succession.whoHint)}
          candidates={people.map(candidateOf)}
          value={draft.person}
          onChange={(person) => change({ person })}
          error={error(
            'person',
            t(($) => $.succession.whoWrong),
          )}
        />
      )}
      <Checkbox checked={draft.isNew} onChange={(isNew) => change({ isNew, person: null })}>
        {t(($) => $.succession.newPerson)}
      </Checkbox>
      {draft.isNew && <NewPerson form={form} />}
      <div className="pair">
        <SuggestField
          label={t(($) => $.succession.office)}
          hint={t(($) => $.succession.officeHint)}
          suggestions={offices}
          value={draft.office}
          onChange={(office) => change({ office })}
          error={error(
            'office',
            t(($) => $.succession.officeWrong),
          )}
        />
        <DateField
          label={t(($) => $.succession.from)}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={error(
            'from',
            t(($) => $.register.dayWrong),
          )}
        />
      </div>
      <Select
        label={t(($) => $.succession.role)}
        options={roleOptions}
        value={draft.role}
        onChange={(role) => change({ role })}
      />
    </>
  );
}

function candidateOf(person: PersonView) {
  const { id, name } = person;
  const offices = rolesNow(person).map(({ office, organisation }) => `${office}, ${organisation.name}`);
  return { value: id, label: name, ...(offices.length > 0 && { detail: offices.join('; ') }) };
}

function NewPerson({ form: { draft, change, error } }: Pick<SuccessionFieldsProps, 'form'>) {
  const { t } = useTranslation();
  return (
    <div className="pair">
      <TextField
        label={t(($) => $.succession.newName)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
        autoFocus
      />
      <TextField
        label={t(($) => $.registerPeople.email)}
        value={draft.email}
        onChange={(email) => change({ email })}
        inputMode="email"
        error={error(
          'email',
          t(($) => $.registerPeople.emailWrong),
        )}
      />
    </div>
  );
}
