import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { registerOwnBody } from '../../../shared/workshops/registeringApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useOwnRegistrations } from './queries.ts';

const one = registerOwnBody.shape.people.element;
const nobody = { name: '', accessibility: '' };

/** One person after the other: each is registered when it is said so. */
export function RegisterForm({ token, left }: { readonly token: string; readonly left: number }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { register } = useOwnRegistrations(token);
  const { draft, change, error, take } = useDraft(nobody, (written) => one.safeParse(written));
  const focusName = () => form.current?.querySelector('input')?.focus();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const person = take();
    if (person === null) return focusName();
    if (register.isPending) return;
    register.mutate([person], {
      onSuccess: ({ ok }) => {
        if (!ok) return;
        announce(t(($) => $.registering.registeredOne, { name: person.name }));
        change(nobody);
        focusName();
      },
    });
  };
  // Emptied after somebody was registered, the field is not wrong.
  const untouched = register.data?.ok === true && draft.name === '';
  return (
    <form ref={form} className="stack" onSubmit={send} noValidate>
      <h2>{t(($) => $.registering.whoComes)}</h2>
      <p className="small">{t(($) => $.registering.placesLeft, { count: left })}</p>
      <TextField
        label={t(($) => $.registering.name)}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        error={
          untouched
            ? null
            : error(
                'name',
                t(($) => $.registering.nameWrong),
              )
        }
      />
      <TextField
        label={t(($) => $.registering.accessibility)}
        hint={t(($) => $.registering.accessibilityHint)}
        value={draft.accessibility}
        onChange={(accessibility) => change({ accessibility })}
        maxLength={300}
        error={error(
          'accessibility',
          t(($) => $.registering.accessibilityWrong),
        )}
      />
      {register.data?.ok === false && (
        <Note tone="no" spoken>
          {register.data.message}
        </Note>
      )}
      <Button
        tone="primary"
        size="lg"
        block
        type="submit"
        busy={register.isPending && t(($) => $.registering.registeringNow)}
      >
        {t(($) => $.registering.doRegister)}
      </Button>
    </form>
  );
}
