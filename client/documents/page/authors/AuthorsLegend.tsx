import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { contentOf } from '../../../../shared/text/content.ts';
import { countWords } from '../../../../shared/text/wordCount.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { wordsByAuthor } from '../../../text/authors/authoredContent.ts';
import type { ShownAuthors } from '../../../text/authors/shownAuthors.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { TextAuthors } from './useTextAuthors.ts';

type Props = { readonly authors: TextAuthors; readonly doc: Y.Doc | null };

/** Whose words the marks in the text are, and what they do not say. */
export function AuthorsLegend({ authors: { shown, failed, askAgain }, doc }: Props) {
  const { t } = useTranslation();
  return (
    <section className="authors" aria-label={t(($) => $.authors.region)}>
      <p className="authors-note">
        <b>{t(($) => $.authors.technical)}</b> {t(($) => $.authors.notASignature)}
      </p>
      {failed && (
        <Note
          tone="warn"
          spoken
          actions={
            <Button size="sm" onClick={askAgain}>
              {t(($) => $.common.retry)}
            </Button>
          }
        >
          {t(($) => $.authors.failed)}
        </Note>
      )}
      {!failed && (shown === null || doc === null) && <p className="muted">{t(($) => $.authors.reading)}</p>}
      {shown !== null && doc !== null && <AuthorList shown={shown} doc={doc} />}
    </section>
  );
}

function AuthorList({ shown, doc }: { readonly shown: ShownAuthors; readonly doc: Y.Doc }) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const content = contentOf(doc);
  const counts = wordsByAuthor(content, shown.known.blocksOf(doc));
  const total = countWords(content);
  const listed = shown.authors
    .map((author, index) => ({ ...author, index, words: counts.get(index) ?? 0 }))
    .filter(({ words }) => words > 0)
    .toSorted((one, other) => other.words - one.words);
  if (listed.length === 0) return <p className="muted">{t(($) => $.authors.nobody)}</p>;
  return (
    <ul>
      {listed.map(({ index, name, initials, tone, line, words }) => (
        <li key={index}>
          <span className={`by ${tone ?? 'by-nobody'} by-line-${line}`} aria-hidden="true">
            {initials}
          </span>
          <span>
            {name}
            <small>
              {t(($) => $.authors.share, {
                count: words,
                number: formatNumber(words),
                total: formatNumber(total),
              })}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
