import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  type ErasurePreview,
  type Found,
  shownAround,
} from '../../../shared/documents/erasure/erasureApi.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { Note } from '../../ui/Note.tsx';
import { formsOf } from '../fields/formsOf.ts';

type Props = { readonly kind: DocumentKind; readonly preview: ErasurePreview };

/** Where the words stand: in the text with what is around them, and in everything that belongs to it. */
export function FoundPlaces({ kind, preview }: Props) {
  const { t } = useTranslation();
  const { text, places, found, updates, copies, files } = preview;
  const alsoThere = copies.filter(({ holds }) => holds);
  return (
    <div className="stack">
      <h3>{places === 0 ? t(($) => $.erasure.notInText) : t(($) => $.erasure.inText, { count: places })}</h3>
      {text.length > 0 && (
        <ul className="erasure-places">
          {text.map(({ before, words, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places do not change while they are shown
            <li key={index}>
              {cut(before)}
              {before}
              <mark>{words}</mark>
              {after}
              {cut(after)}
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <>
          <h3>{t(($) => $.erasure.beside)}</h3>
          <ul className="erasure-places">
            {found.map((one) => (
              <li key={`${one.kind} ${one.label}`}>{foundWords(one, kind, t)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t(($) => $.erasure.history, { count: updates })}</p>
      {files.some(({ elsewhere }) => elsewhere) && <p>{t(($) => $.erasure.elsewhere)}</p>}
      {alsoThere.length > 0 && (
        <Note tone="warn" title={t(($) => $.erasure.copies)}>
          <p>{t(($) => $.erasure.copiesBody)}</p>
          <ul>
            {alsoThere.map(({ document, title }) => (
              <li key={document}>
                <Link to="/documenti/$id" params={{ id: document }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function foundWords({ kind, label }: Found, of: DocumentKind, t: TFunction): string {
  if (kind !== 'field') return t(($) => $.erasure.found[kind], { label });
  const form = formsOf[of].find(({ name }) => name === label);
  return t(($) => $.erasure.found.field, { label: form?.label(t) ?? label });
}

/** What was cut off goes on. */
function cut(words: string): string {
  return words.length < shownAround ? '' : '…';
}
