import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownAuthors } from '../../../text/authors/shownAuthors.ts';
import { announce } from '../../../ui/announce.ts';
import { useAuthorHere } from './useAuthorHere.ts';

/** A caret that moves on is not spoken of, in milliseconds. */
const spokenAfter = 700;

/** Whose words one has before oneself, in a sentence: for the eye at once, for the ear when one stays. */
export function AuthorLine({ shown }: { readonly shown: ShownAuthors }) {
  const { t } = useTranslation();
  const here = useAuthorHere();
  const who = here === null ? undefined : shown.authors[here.author];
  const day = here === null ? '' : (shown.days[here.day] ?? '');
  const sentence =
    who === undefined ? null : t(($) => $.authors.words, { who: [who.name, day].filter(Boolean).join(', ') });
  useEffect(() => {
    if (sentence === null) return;
    const timer = setTimeout(() => announce(sentence), spokenAfter);
    return () => clearTimeout(timer);
  }, [sentence]);
  return <p className="author-line">{sentence ?? t(($) => $.authors.hint)}</p>;
}
