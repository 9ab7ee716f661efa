import type { EntryMention } from '../../../shared/discussion/entry.ts';
import type { OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';

/** Somebody chosen from the list under an @ while words are being written. */
export type Named = {
  readonly kind: 'person' | 'organisation';
  readonly subject: PersonId | OrganisationId;
  readonly name: string;
};

/** As many as the server takes. */
const most = 20;

/**
 * Where those who were chosen stand in the words as they are sent. Who was chosen and then erased is not named;
 * a name that begins like another, "Ada" and "Ada Esempi", gives way to the longer one.
 */
export function mentionsIn(words: string, named: readonly Named[]): readonly EntryMention[] {
  const longestFirst = named.toSorted((a, b) => b.name.length - a.name.length);
  const found: EntryMention[] = [];
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const one = longestFirst.find(({ name }) => standsAt(words, at + 1, name));
    if (one) found.push({ kind: one.kind, subject: one.subject, from: at, to: at + 1 + one.name.length });
  }
  return found.slice(0, most);
}

/** With nothing behind it that would make it another name. */
function standsAt(words: string, at: number, name: string): boolean {
  return words.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length));
}

/** Words as they are sent: what stands around them and how lines end is not theirs. */
export function sentWords(typed: string): string {
  return typed.replace(/\r\n?/gu, '\n').trim();
}
