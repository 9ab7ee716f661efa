import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../../../../shared/i18n/language.ts';
import { personBody } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAddPerson } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { emptyRole, type RoleDraft, RoleFields, roleBody } from './RoleFields.tsx';

type Draft = RoleDraft & { readonly name: string; readonly email: string; readonly language: Language };

/** A person with her first role: without one she could not enter. */
export function NewPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const add = useAddPerson();
  const initial: Draft = { name: '', email: '', language: 'it', ...emptyRole() };
  const form = useDraft(initial, parsePerson);
  const { draft, change, error } = form;
  const submit = () => {
    const body = form.take();
    if (body === null) return;
    add.mutate(body, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.register.added, { name: body.name }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.registerPeople.addTitle)}
      verb={t(($) => $.register.add)}
      busy={add.isPending && t(($) => $.register.adding)}
      failure={add.data?.ok === false ? add.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.register.name)}
        hint={t(($) => $.registerPeople.nameHint)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
        autoFocus
      />
      <div className="pair wide-first">
        <TextField
          label={t(($) => $.registerPeople.email)}
          hint={t(($) => $.registerPeople.emailHint)}
          value={draft.email}
          onChange={(email) => change({ email })}
          inputMode="email"
          error={error(
            'email',
            t(($) => $.registerPeople.emailWrong),
          )}
        />
        <Select
          label={t(($) => $.registerPeople.language)}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
      </div>
      <h3>{t(($) => $.registerPeople.firstRole)}</h3>
      <RoleFields form={form} />
    </FormDialog>
  );
}

/** The parts of the first role are fields beside the others: an issue is known by its last name. */
function parsePerson({ name, email, language, ...role }: Draft) {
  const parsed = personBody.safeParse({
    name,
    email: email.trim() === '' ? null : email,
    language,
    membership: roleBody(role),
  });
  if (parsed.success) return parsed;
  const issues = parsed.error.issues.map(({ path }) => ({ path: path.slice(-1) }));
  return { success: false, error: { issues } } as const;
}
