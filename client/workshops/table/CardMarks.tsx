import { useTranslation } from 'react-i18next';
import { contributionKinds, mostTags, tags } from '../../../shared/workshops/contribution.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useTagWords } from '../useTagWords.ts';
import type { CardDraft } from './cardDraft.ts';

type Props = { readonly draft: CardDraft; readonly onChange: (to: Partial<CardDraft>) => void };

/** What a card is, for whom it is written, and under which words it is found again. */
export function CardMarks({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const tagWords = useTagWords();
  return (
    <div className="marks">
      <fieldset className="kinds">
        <legend className="vh">{t(($) => $.table.kind)}</legend>
        {contributionKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              onChange={() => onChange({ kind })}
            />
            <span>{t(($) => $.table.kinds[kind])}</span>
          </label>
        ))}
      </fieldset>
      <Checkbox checked={draft.onBehalf} onChange={(onBehalf) => onChange({ onBehalf })}>
        {t(($) => $.table.onBehalfTick)}
      </Checkbox>
      <details>
        <summary>
          {t(($) => $.table.tags)}
          {draft.tags.length > 0 && `: ${draft.tags.map(tagWords).join(', ')}`}
        </summary>
        <fieldset className="tags">
          <legend className="hint">{t(($) => $.table.tagsHint)}</legend>
          {tags.map((tag) => (
            <label key={tag} className="tick">
              <input
                type="checkbox"
                checked={draft.tags.includes(tag)}
                disabled={draft.tags.length >= mostTags && !draft.tags.includes(tag)}
                onChange={({ target }) =>
                  onChange({
                    tags: target.checked ? [...draft.tags, tag] : draft.tags.filter((one) => one !== tag),
                  })
                }
              />
              <span>{tagWords(tag)}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
