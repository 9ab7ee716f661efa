import type { PresentPerson } from '../../sync/sharedText.ts';

/** The people of a text as they are shown: those with a name, and how many more. */
export type WhoIsHere = {
  readonly all: readonly PresentPerson[];
  readonly named: readonly PresentPerson[];
  readonly more: number;
  /** Of those not named, nobody may write. */
  readonly moreOnlyRead: boolean;
};

const named = 3;

/** Writers come first; somebody with the text open twice is one person. */
export function whoIsHere(people: readonly PresentPerson[]): WhoIsHere {
  const byPerson = new Map<string, PresentPerson>();
  for (const person of people) {
    const key = JSON.stringify([person.name, person.organisation, person.external]);
    const known = byPerson.get(key);
    if (!known || (person.writes && !known.writes)) byPerson.set(key, person);
  }
  const all = [...byPerson.values()].sort((a, b) => Number(b.writes) - Number(a.writes));
  const rest = all.slice(named);
  return {
    all,
    named: all.slice(0, named),
    more: rest.length,
    moreOnlyRead: rest.every((person) => !person.writes),
  };
}
