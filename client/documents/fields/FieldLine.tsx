import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { AnyFieldForm } from './fieldForm.ts';

type FieldLineProps = { readonly form: AnyFieldForm; readonly view: DocumentView };

/** One field: what it says, and beside it the way to change it; while it is being written, its form. */
export function FieldLine({ form, view }: FieldLineProps) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const [saved, setSaved] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    // The form takes the focus with it when it goes.
    if (was.current && !writing) button.current?.focus();
    was.current = writing;
  }, [writing]);
  const label = form.label(t);
  const value = view.fields[form.name];
  const filled = value !== undefined;
  const { Shown } = form;
  return (
    <div className="field-line">
      <dt>
        {label}
        {saved && !writing && (
          <span className="save">
            <Icon name="check" />
            {t(($) => $.fields.saved)}
          </span>
        )}
        {view.mayWrite && !writing && (
          <button
            ref={button}
            type="button"
            className="link small"
            aria-label={t(($) => (filled ? $.fields.changeNamed : $.fields.fillNamed), { field: label })}
            onClick={() => {
              setSaved(false);
              setWriting(true);
            }}
          >
            {t(($) => (filled ? $.fields.change : $.fields.fill))}
          </button>
        )}
      </dt>
      <dd>
        {writing ? (
          <OpenField view={view} label={label} onClose={() => setWriting(false)}>
            <FieldEditor
              form={form}
              view={view}
              onClose={() => setWriting(false)}
              onSaved={() => {
                setWriting(false);
                setSaved(true);
                announce(`${label}: ${t(($) => $.fields.saved)}`);
              }}
            />
          </OpenField>
        ) : filled ? (
          <Shown value={value} names={view.names} />
        ) : (
          <span className="muted">{t(($) => $.fields.toFill)}</span>
        )}
      </dd>
    </div>
  );
}

type OpenFieldProps = {
  readonly view: DocumentView;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form that is open when the right to write goes stays in sight, with the reason, until one lets it go. */
function OpenField({ view, label, onClose, children }: OpenFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      {!view.mayWrite && (
        <Note
          tone="warn"
          spoken
          title={t(($) => $.fields.closed)}
          actions={
            <Button size="sm" onClick={onClose} aria-label={t(($) => $.fields.closeNamed, { field: label })}>
              {t(($) => $.fields.close)}
            </Button>
          }
        >
          <p>{t(($) => $.fields.closedWhy)}</p>
        </Note>
      )}
      <fieldset className="open-field" disabled={!view.mayWrite}>
        {children}
      </fieldset>
    </>
  );
}
