import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { DocumentId } from '../../../../shared/kernel/ids.ts';
import type { TextAuthor } from '../../../../shared/text/authors.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { type ShownAuthors, shownAuthors } from '../../../text/authors/shownAuthors.ts';
import { initialsOf } from '../../../ui/Avatar.tsx';
import { authorsQuery } from '../../queries.ts';
import { useSettledChanges } from './useSettledChanges.ts';

/** Who wrote which words, as far as the page shows it. */
export type TextAuthors = {
  /** Null while it is not asked for, or not known yet. */
  readonly shown: ShownAuthors | null;
  readonly failed: boolean;
  readonly askAgain: () => void;
};

/** Asks who wrote the words as long as somebody wants to see it, again whenever the text has settled. */
export function useTextAuthors(
  document: DocumentId,
  doc: Y.Doc | null,
  wanted: boolean,
  copied: boolean,
): TextAuthors {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const changes = useSettledChanges(wanted ? doc : null);
  const {
    data: view,
    isError,
    refetch,
  } = useQuery({
    ...authorsQuery(document, changes),
    enabled: wanted && doc !== null,
    placeholderData: keepPreviousData,
    refetchOnReconnect: true,
  });
  const shown = useMemo(() => {
    if (!wanted || !view) return null;
    const called = (author: TextAuthor) => {
      if (author.kind !== 'person') {
        if (author.kind === 'unknown') return { name: t(($) => $.authors.unknown), initials: '?' };
        const name = copied ? t(($) => $.authors.copied) : t(($) => $.authors.template);
        return { name, initials: initialsOf(name) };
      }
      const name = [author.name, author.office].filter(Boolean).join(', ');
      return { name, initials: initialsOf(author.name) };
    };
    return shownAuthors(view, called, dayInWords);
  }, [wanted, view, copied, t, dayInWords]);
  return { shown, failed: wanted && isError, askAgain: () => void refetch() };
}
