import type { TFunction } from 'i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { TextField } from '../../ui/TextField.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';

type Named = { readonly name: string; readonly label: (t: TFunction) => string };

/** Words on one line or on several. */
export function wordsForm(
  named: Named,
  more: { readonly multiline?: true; readonly wrong?: (t: TFunction) => string } = {},
): AnyFieldForm {
  const { multiline = false, wrong } = more;
  return fieldForm<string, string>({
    ...named,
    ...(wrong && { wrong }),
    draftOf: (value) => value ?? '',
    valueOf: (draft) => (draft.trim() === '' ? null : draft),
    Editor: ({ draft, onDraft, label }: EditorProps<string>) => (
      <TextField label={label} value={draft} onChange={onDraft} multiline={multiline} autoFocus />
    ),
    Shown: ({ value }: ShownProps<string>) => <span className={multiline ? 'lines' : ''}>{value}</span>,
  });
}

/** A calendar day. */
export function dayForm(named: Named): AnyFieldForm {
  return fieldForm<string, string>({
    ...named,
    draftOf: (value) => value ?? '',
    valueOf: (draft) => draft || null,
    Editor: ({ draft, onDraft, label }: EditorProps<string>) => (
      <TextField type="date" label={label} value={draft} onChange={onDraft} autoFocus />
    ),
    Shown: ({ value }: ShownProps<string>) => useFormats().dayInWords(value),
  });
}

/** A whole number. */
export function countForm(named: Named): AnyFieldForm {
  return fieldForm<number, string>({
    ...named,
    draftOf: (value) => (value === null ? '' : String(value)),
    valueOf: (draft) => wholeNumber(draft),
    Editor: ({ draft, onDraft, label }: EditorProps<string>) => (
      <TextField inputMode="numeric" label={label} value={draft} onChange={onDraft} autoFocus />
    ),
    Shown: ({ value }: ShownProps<number>) => useFormats().formatNumber(value),
  });
}

/** Null for nothing; what is no whole number stays what it is, for the schema to refuse. */
export function wholeNumber(text: string): unknown {
  const written = text.trim();
  if (written === '') return null;
  return /^\d+$/u.test(written) ? Number(written) : written;
}
