import type * as Y from 'yjs';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { AuthorsView } from '../../../shared/text/authors.ts';
import { dayText } from './days.ts';
import { heldIn } from './heldWords.ts';
import type { WordAuthors } from './wordAuthors.ts';

/** Who wrote the words of a text, by member: nobody has a name here. Null stands for nobody at all. */
export type WrittenBy = Pick<AuthorsView, 'days' | 'runs'> & {
  readonly members: readonly (MemberId | null)[];
};

/** Reads the authors of the words that stand. */
export function writtenBy(doc: Y.Doc, authors: WordAuthors): WrittenBy {
  const members = new Places<MemberId | null>();
  const days = new Places<string | null>();
  const runs = Array.from(heldIn(doc, authors), ([client, held]) => ({
    client,
    held: held.map(({ from, to, author, day }) => {
      const member = authors.members[author] ?? null;
      return [from, to, members.of(member), days.of(author < 0 ? null : dayText(day))] as const;
    }),
  }));
  return { members: members.all, days: days.all, runs };
}

/** A list in which each value stands once. */
class Places<T> {
  readonly all: T[] = [];
  readonly #places = new Map<T, number>();

  of(value: T): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.all.length);
    return this.all.push(value) - 1;
  }
}
