import type { EntryMention } from './entry.ts';

/** Whether each name stands where it is said to, with its @, and no two overlap. `names`: of all who may be named, by id. */
export function standInWords(
  words: string,
  mentions: readonly EntryMention[],
  names: ReadonlyMap<string, string>,
): boolean {
  const ordered = mentions.toSorted((a, b) => a.from - b.from);
  return ordered.every(({ kind, subject, from, to }, index) => {
    const name = names.get(mentionKey(kind, subject));
    const apart = from >= (ordered[index - 1]?.to ?? 0);
    return apart && name !== undefined && words.slice(from, to) === `@${name}`;
  });
}

export function mentionKey(kind: EntryMention['kind'], subject: string): string {
  return `${kind}:${subject}`;
}
