import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../../../shared/i18n/language.ts';
import { type PersonView, personPatch } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { usePatchPerson } from '../queries.ts';
import { useDraft } from '../useDraft.ts';

/** Name, address and language of a person. */
export function PersonForm({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const id = useId();
  const patch = usePatchPerson(person.id);
  const { draft, change, error, take } = useDraft(
    { name: person.name, email: person.email ?? '', language: person.language },
    ({ email, ...rest }) => personPatch.safeParse({ ...rest, email: email.trim() === '' ? null : email }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = take();
    if (body === null || patch.isPending) return;
    patch.mutate(body, {
      onSuccess: (answer) => answer.ok && announce(t(($) => $.register.saved, { name: draft.name })),
    });
  };
  return (
    <form className="stack" aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id}>{t(($) => $.registerPeople.data)}</h3>
      <TextField
        label={t(($) => $.register.name)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
      />
      <div className="pair wide-first">
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
        <Select
          label={t(($) => $.registerPeople.language)}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
      </div>
      {patch.data?.ok === false && (
        <Note tone="no" spoken>
          {patch.data.message}
        </Note>
      )}
      <Button type="submit" busy={patch.isPending && t(($) => $.register.saving)}>
        {t(($) => $.register.save)}
      </Button>
    </form>
  );
}
