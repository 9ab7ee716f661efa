import type { ActNames, NamedPerson } from '../../../shared/decisions/record/recordApi.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { bodyChoices } from '../../documents/choicesStore.ts';
import { listDocuments } from '../../documents/readDocuments.ts';
import { membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOf } from '../../people/territoryStore.ts';
import type { RecordDeps } from './recordDeps.ts';

/**
 * Who and what the ids in these words are, as they are called now. Only what is named there is looked for: the
 * names of all others have nothing to do with what is read.
 */
export async function actNames(deps: RecordDeps, reader: Actor, words: readonly string[]): Promise<ActNames> {
  const today = dayInItaly(deps.clock.now());
  const ids = new Set(
    words.flatMap((text) => text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu) ?? []),
  );
  const [documents, people, memberships, organisations, bodies, workshops] = await Promise.all([
    listDocuments(deps, reader, {}),
    peopleOf(deps.db, reader.district),
    membershipsOn(deps.db, today, { district: reader.district }),
    organisationsOf(deps.db, reader.district),
    bodyChoices(deps.db, reader.district),
    deps.workshopNames(deps.db, reader.district),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  const named = <T>(pairs: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
    Object.fromEntries(pairs.filter(([id]) => ids.has(id)));
  return {
    people: named(
      people.map(({ id, name }): [string, NamedPerson] => [
        id,
        { name, office: officeLine(held.get(id) ?? []) },
      ]),
    ),
    organisations: named(organisations.map((row) => [row.id, fullName(row)])),
    documents: named(
      documents.map(({ id, kind, title, number, code }) => [id, { kind, title, number: number ?? code }]),
    ),
    bodies: named(bodies.map(({ id, name }) => [id, name])),
    workshops: named(workshops),
  };
}
