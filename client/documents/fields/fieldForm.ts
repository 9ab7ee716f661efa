import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { DocumentView, FieldChoices } from '../../../shared/documents/api.ts';
import type { Language } from '../../../shared/i18n/language.ts';

export type EditorProps<Draft> = {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly choices: FieldChoices;
  /** What the field is called, for the input that is all there is of it. */
  readonly label: string;
};

export type ShownProps<Value> = {
  readonly value: Value;
  readonly names: DocumentView['names'];
};

/** How people see and write one field: its value as it is stored, its draft as it is being written. */
export type FieldForm<Value, Draft> = {
  readonly name: string;
  readonly label: (t: TFunction) => string;
  /** What somebody begins to write from. */
  readonly draftOf: (value: Value | null, language: Language) => Draft;
  /** The value of a draft, still to be judged by the schema of the field; null for nothing. */
  readonly valueOf: (draft: Draft, language: Language) => unknown;
  /** What to say of a draft that the schema does not take, where more than the usual can be said. */
  readonly wrong?: (t: TFunction) => string;
  readonly Editor: ComponentType<EditorProps<Draft>>;
  readonly Shown: ComponentType<ShownProps<Value>>;
};

/** A form whose value and draft are its own affair. */
export type AnyFieldForm = FieldForm<unknown, unknown>;

export function fieldForm<Value, Draft>(form: FieldForm<Value, Draft>): AnyFieldForm {
  // A form is given its own drafts, and values that the schema of its field has taken.
  return form as unknown as AnyFieldForm;
}
