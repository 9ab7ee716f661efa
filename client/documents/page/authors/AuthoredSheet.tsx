import type { ReactNode } from 'react';
import type * as Y from 'yjs';
import type { DocumentView } from '../../../../shared/documents/api.ts';
import type { ShownAuthors } from '../../../text/authors/shownAuthors.ts';
import { AuthorLine } from './AuthorLine.tsx';
import { AuthorsLegend } from './AuthorsLegend.tsx';
import './authors.css';
import { useTextAuthors } from './useTextAuthors.ts';

type Props = {
  readonly view: DocumentView;
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  readonly shows: boolean;
  readonly children: (authors: ShownAuthors | null) => ReactNode;
};

/** The sheet with its text, and who wrote it where one wants to see that. */
export function AuthoredSheet({ view, doc, shows, children }: Props) {
  const authors = useTextAuthors(view.id, doc, shows, view.origin !== null);
  return (
    <>
      {shows && <AuthorsLegend authors={authors} doc={doc} />}
      {children(authors.shown)}
      {authors.shown && <AuthorLine shown={authors.shown} />}
    </>
  );
}
