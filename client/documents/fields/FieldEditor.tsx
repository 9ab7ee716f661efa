import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { fieldNamed } from '../../../shared/documents/fields/fields.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { useLanguage } from '../../i18n/shownLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { focusWithin } from '../../ui/focusWithin.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { choicesQuery, useFillField } from '../queries.ts';
import type { AnyFieldForm } from './fieldForm.ts';

type FieldEditorProps = {
  readonly form: AnyFieldForm;
  readonly view: DocumentView;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** The form of one field. What somebody else stored meanwhile is shown, and nothing is overwritten unasked. */
export function FieldEditor({ form, view, onClose, onSaved }: FieldEditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = useQuery(choicesQuery(view.id));
  const now = view.fields[form.name] ?? null;
  const [seen, setSeen] = useState(now);
  const [draft, setDraft] = useState(() => form.draftOf(now, language));
  const [wrong, setWrong] = useState(false);
  const fill = useFillField(view.id);
  const label = form.label(t);
  const failure = fill.data?.ok === false ? fill.data : null;
  const meanwhile = failure?.refused === 'changed_meanwhile';
  const send = (was: unknown) => {
    const value = form.valueOf(draft, language);
    const { schema } = must(fieldNamed(view.kind, form.name), 'a form belongs to a field');
    const fits = value === null || schema.safeParse(value).success;
    setWrong(!fits);
    if (!fits || fill.isPending) return;
    fill.mutate({ field: form.name, value, was }, { onSuccess: (answer) => answer.ok && onSaved() });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(seen);
  };
  if (choices.error) return <Problem error={choices.error} onRetry={() => void choices.refetch()} />;
  if (!choices.data) return <Loading lines={2} />;
  const { Editor } = form;
  return (
    <form
      className="field-form stack"
      onSubmit={submit}
      noValidate
      ref={focusWithin}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      {meanwhile && (
        <Meanwhile
          form={form}
          view={view}
          onTheirs={onClose}
          onMine={() => {
            setSeen(now);
            send(now);
          }}
        />
      )}
      <Editor draft={draft} onDraft={setDraft} choices={choices.data} label={label} />
      <div role="alert">
        {wrong && <p className="err">{form.wrong?.(t) ?? t(($) => $.fields.wrong)}</p>}
        {failure && !meanwhile && <p className="err">{failure.message}</p>}
      </div>
      <div className="row wrap">
        <Button type="submit" size="sm" tone="primary" busy={fill.isPending && t(($) => $.fields.saving)}>
          {t(($) => $.fields.save)}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t(($) => $.common.cancel)}
        </Button>
      </div>
    </form>
  );
}

type MeanwhileProps = {
  readonly form: AnyFieldForm;
  readonly view: DocumentView;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** The other's value stands beside one's own, and one decides. */
function Meanwhile({ form, view, onMine, onTheirs }: MeanwhileProps) {
  const { t } = useTranslation();
  const value = view.fields[form.name];
  const { Shown } = form;
  return (
    <Note
      tone="warn"
      spoken
      title={t(($) => $.fields.meanwhile)}
      actions={
        <>
          <Button size="sm" onClick={onTheirs}>
            {t(($) => $.fields.keepTheirs)}
          </Button>
          <Button size="sm" onClick={onMine}>
            {t(($) => $.fields.keepMine)}
          </Button>
        </>
      }
    >
      {value === undefined ? (
        <p>{t(($) => $.fields.meanwhileNothing)}</p>
      ) : (
        <>
          <p>{t(($) => $.fields.meanwhileNow)}</p>
          <div className="strong">
            <Shown value={value} names={view.names} />
          </div>
        </>
      )}
      <p>{t(($) => $.fields.meanwhileSafe)}</p>
    </Note>
  );
}
