import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameSchema, type TerritoryView } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAddSubdistrict, useRemoveSubdistrict, useRenameSubdistrict } from '../queries.ts';

type Subdistrict = TerritoryView['subdistricts'][number];

type SubdistrictsDialogProps = { readonly territory: TerritoryView; readonly onClose: () => void };

/** The parts of the district: to add, to rename, and to delete where nobody lies in them. */
export function SubdistrictsDialog({ territory, onClose }: SubdistrictsDialogProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const doneRenaming = () => {
    setRenamed(renaming);
    setRenaming(null);
  };
  const { subdistricts } = territory;
  return (
    <Dialog
      title={t(($) => $.territory.subdistrictsTitle)}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="stack-4">
        {subdistricts.length === 0 ? (
          <p className="muted">{t(($) => $.territory.subdistrictsEmpty)}</p>
        ) : (
          <p className="muted small">{t(($) => $.territory.inUse)}</p>
        )}
        <ul className="grants">
          {subdistricts.map((subdistrict) =>
            renaming === subdistrict.id ? (
              <li key={subdistrict.id}>
                <Rename subdistrict={subdistrict} onDone={doneRenaming} />
              </li>
            ) : (
              <Line
                key={subdistrict.id}
                subdistrict={subdistrict}
                focused={renamed === subdistrict.id}
                onRename={() => setRenaming(subdistrict.id)}
              />
            ),
          )}
        </ul>
        <Add />
      </div>
    </Dialog>
  );
}

type LineProps = {
  readonly subdistrict: Subdistrict;
  /** It has just been renamed: the form had the focus, and gives it back. */
  readonly focused: boolean;
  readonly onRename: () => void;
};

function Line({ subdistrict: { id, name, municipalities }, focused, onRename }: LineProps) {
  const { t } = useTranslation();
  const remove = useRemoveSubdistrict();
  return (
    <li>
      <span className="grow">
        <b>{name}</b>
        <small>{t(($) => $.territory.municipalitiesIn, { count: municipalities })}</small>
        {remove.data?.ok === false && (
          <Note tone="no" spoken>
            {remove.data.message}
          </Note>
        )}
      </span>
      <Button
        size="sm"
        autoFocus={focused}
        aria-label={t(($) => $.territory.renameNamed, { name })}
        onClick={onRename}
      >
        {t(($) => $.territory.rename)}
      </Button>
      {municipalities === 0 && (
        <Button
          size="sm"
          tone="stop"
          aria-label={t(($) => $.territory.removeNamed, { name })}
          busy={remove.isPending && t(($) => $.territory.removing)}
          onClick={() =>
            remove.mutate(id, {
              onSuccess: (answer) => {
                if (!answer.ok) return;
                announce(t(($) => $.territory.removed, { name }));
                // The row that was pressed goes away.
                document.getElementById('nuovo-sub-ambito')?.focus();
              },
            })
          }
        >
          {t(($) => $.territory.remove)}
        </Button>
      )}
    </li>
  );
}

function Rename({ subdistrict, onDone }: { readonly subdistrict: Subdistrict; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const rename = useRenameSubdistrict();
  return (
    <NameForm
      label={t(($) => $.register.name)}
      initial={subdistrict.name}
      focused
      verb={t(($) => $.register.save)}
      busy={rename.isPending && t(($) => $.register.saving)}
      failure={rename.data?.ok === false ? rename.data.message : null}
      onCancel={onDone}
      onName={(name) =>
        rename.mutate(
          { id: subdistrict.id, name },
          {
            onSuccess: (answer) => {
              if (!answer.ok) return;
              announce(t(($) => $.territory.renamed, { name }));
              onDone();
            },
          },
        )
      }
    />
  );
}

function Add() {
  const { t } = useTranslation();
  const add = useAddSubdistrict();
  const [made, setMade] = useState(0);
  return (
    <NameForm
      // Another one is begun from an empty field.
      key={made}
      focused={made > 0}
      id="nuovo-sub-ambito"
      label={t(($) => $.territory.newSubdistrict)}
      verb={t(($) => $.register.add)}
      busy={add.isPending && t(($) => $.register.adding)}
      failure={add.data?.ok === false ? add.data.message : null}
      onName={(name) =>
        add.mutate(name, {
          onSuccess: (answer) => {
            if (!answer.ok) return;
            announce(t(($) => $.register.added, { name }));
            setMade((count) => count + 1);
          },
        })
      }
    />
  );
}

type NameFormProps = {
  readonly id?: string;
  readonly label: string;
  readonly initial?: string;
  readonly focused: boolean;
  readonly verb: string;
  readonly busy: string | false;
  readonly failure: string | null;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
};

function NameForm({ id, label, initial, focused, verb, busy, failure, onName, onCancel }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial ?? '');
  const [tried, setTried] = useState(false);
  const parsed = nameSchema.safeParse(name);
  return (
    <form
      className="inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (parsed.success && busy === false) onName(parsed.data);
      }}
    >
      <TextField
        {...(id !== undefined && { id })}
        label={label}
        value={name}
        onChange={setName}
        autoFocus={focused}
        error={tried && !parsed.success ? t(($) => $.register.nameWrong) : null}
      />
      {onCancel && <Button onClick={onCancel}>{t(($) => $.common.cancel)}</Button>}
      <Button type="submit" busy={busy}>
        {verb}
      </Button>
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </form>
  );
}
