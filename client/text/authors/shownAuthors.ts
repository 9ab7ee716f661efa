import type { PersonTone } from '../../../shared/people/api.ts';
import type { AuthorsView } from '../../../shared/text/authors.ts';
import { KnownAuthors, type WrittenRun } from './writtenRuns.ts';

/** How an author looks and is called on this page. */
export type ShownAuthor = {
  /** Null for the server and for nobody. */
  readonly tone: PersonTone | null;
  /** Which kind of line stands under the words: two people of one colour have different ones. */
  readonly line: number;
  readonly initials: string;
  /** "Nadia Modelli, Comune di Crema". */
  readonly name: string;
};

/** What a page that shows authors needs: who they are, and where their words stand. */
export type ShownAuthors = {
  readonly view: AuthorsView;
  readonly known: KnownAuthors;
  readonly authors: readonly ShownAuthor[];
  /** The days in words; empty for one that is not known. */
  readonly days: readonly string[];
};

/** Lines under words: solid, dashed, dotted, double. */
const lines = 4;

/** The first of a colour has a solid line, the next one another. */
export function shownAuthors(
  view: AuthorsView,
  called: (author: AuthorsView['authors'][number]) => { readonly name: string; readonly initials: string },
  dayInWords: (day: string) => string,
): ShownAuthors {
  const ofTone = new Map<PersonTone | null, number>();
  const authors = view.authors.map((author) => {
    const tone = author.kind === 'person' ? author.tone : null;
    const before = ofTone.get(tone) ?? 0;
    ofTone.set(tone, before + 1);
    return { ...called(author), tone, line: before % lines };
  });
  const days = view.days.map((day) => (day === null ? '' : dayInWords(day)));
  return { view, known: new KnownAuthors(view), authors, days };
}

/** What marks the words of a run; its beginning also bears initials, so that no colour is needed to read it. */
export type AuthorMark = {
  readonly className: string;
  readonly title: string;
  readonly author: number;
  readonly day: number;
  readonly initials: string;
};

export function markOf(shown: ShownAuthors, { author, day }: WrittenRun): AuthorMark | null {
  const who = author === null ? undefined : shown.authors[author];
  if (author === null || who === undefined) return null;
  return {
    className: `by ${who.tone ?? 'by-nobody'} by-line-${who.line}`,
    title: [who.name, shown.days[day]].filter(Boolean).join(', '),
    author,
    day,
    initials: who.initials,
  };
}
