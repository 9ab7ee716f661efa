import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Choice, DocumentView } from '../../../shared/documents/api.ts';
import type { Referred } from '../../../shared/documents/fields/field.ts';
import { matchesWords } from '../../../shared/kernel/matchesWords.ts';
import { Checks } from '../../ui/Checks.tsx';
import { type Option, Select } from '../../ui/Select.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';

type Named = { readonly name: string; readonly label: (t: TFunction) => string };

/** One of a few words that Corale knows. */
export function oneOfForm<Word extends string>(
  named: Named,
  words: readonly Word[],
  say: (word: Word, t: TFunction) => string,
): AnyFieldForm {
  return fieldForm<Word, Word | ''>({
    ...named,
    draftOf: (value) => value ?? '',
    valueOf: (draft) => draft || null,
    Editor: ({ draft, onDraft, label }: EditorProps<Word | ''>) => {
      const { t } = useTranslation();
      const options: readonly Option<Word | ''>[] = [
        { value: '', label: t(($) => $.fields.none) },
        ...words.map((word) => ({ value: word, label: say(word, t) })),
      ];
      return <Select label={label} options={options} value={draft} onChange={onDraft} />;
    },
    Shown: ({ value }: ShownProps<Word>) => say(value, useTranslation().t),
  });
}

/** Several of a few words that Corale knows. */
export function severalOfForm<Word extends string>(
  named: Named,
  words: readonly Word[],
  say: (word: Word, t: TFunction) => string,
): AnyFieldForm {
  return fieldForm<readonly Word[], readonly Word[]>({
    ...named,
    draftOf: (value) => value ?? [],
    valueOf: (draft) => (draft.length === 0 ? null : draft),
    Editor: ({ draft, onDraft, label }: EditorProps<readonly Word[]>) => {
      const { t } = useTranslation();
      const options = words.map((word) => ({ value: word, label: say(word, t) }));
      return <Many label={label} options={options} chosen={draft} onChange={onDraft} />;
    },
    Shown: ({ value }: ShownProps<readonly Word[]>) => {
      const { t } = useTranslation();
      return <Lines lines={value.map((word) => say(word, t))} />;
    },
  });
}

/** Several things of the district: organisations, sections. */
export function pickForm(named: Named, sort: Referred): AnyFieldForm {
  return fieldForm<readonly string[], readonly string[]>({
    ...named,
    draftOf: (value) => value ?? [],
    valueOf: (draft) => (draft.length === 0 ? null : draft),
    Editor: ({ draft, onDraft, choices, label }: EditorProps<readonly string[]>) => (
      <Many label={label} options={optionsOf(choices[sort])} chosen={draft} onChange={onDraft} />
    ),
    Shown: ({ value, names }: ShownProps<readonly string[]>) => {
      const { t } = useTranslation();
      return <Lines lines={value.map((id) => nameOf(names, id, t))} />;
    },
  });
}

export function optionsOf(choices: readonly Choice[]): readonly Option<string>[] {
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}

/** What an id is called; somebody may have left the register since. */
export function nameOf(names: DocumentView['names'], id: string, t: TFunction): string {
  return names[id]?.name ?? t(($) => $.fields.unknown);
}

type ManyProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

function Many<Value extends string>(props: ManyProps<Value>) {
  const { t } = useTranslation();
  if (props.options.length === 0) return <p className="muted">{t(($) => $.fields.nothingToChoose)}</p>;
  return <Checks {...props} searchLabel={t(($) => $.fields.search)} matches={matchesWords} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ul className="said">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
