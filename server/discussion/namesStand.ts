import type { EntryMention } from '../../shared/discussion/entry.ts';
import { mentionKey, standInWords } from '../../shared/discussion/namedInWords.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { fullName } from '../../shared/people/organisation.ts';
import { peopleOf } from '../people/personStore.ts';
import { organisationsOn } from '../people/territoryStore.ts';
import type { Reader } from '../platform/database.ts';

/** Whether these mentions name people and organisations of the district, each where its name stands in the words. */
export async function namesStand(
  reader: Reader,
  actor: Actor,
  { words, mentions }: { readonly words: string; readonly mentions: readonly EntryMention[] },
  now: Date,
): Promise<boolean> {
  if (mentions.length === 0) return true;
  const [people, organisations] = await Promise.all([
    peopleOf(reader, actor.district),
    organisationsOn(reader, actor.district, dayInItaly(now)),
  ]);
  return standInWords(
    words,
    mentions,
    new Map([
      ...people.map(({ id, name }): [string, string] => [mentionKey('person', id), name]),
      ...organisations.map((row): [string, string] => [mentionKey('organisation', row.id), fullName(row)]),
    ]),
  );
}
