import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, type MemberId, memberOfPerson, serverMember } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { toneOf } from '../../shared/people/api.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import type { AuthorsView, TextAuthor } from '../../shared/text/authors.ts';
import { membershipsOn } from '../people/membershipStore.ts';
import { peopleOf } from '../people/personStore.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { readable } from './rights.ts';

/** Who wrote which words of a text, for all who may read it; people under the names that they have today. */
export async function viewAuthors(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'authorsNow'>,
  actor: Actor,
  id: DocumentId,
): Promise<Result<AuthorsView>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const [now, people, memberships] = await Promise.all([
    deps.authorsNow(id),
    peopleOf(deps.db, actor.district),
    membershipsOn(deps.db, dayInItaly(deps.clock.now()), { district: actor.district }),
  ]);
  const { seq, members, days, runs } = must(now, 'a document has a text');
  const persons = new Map(people.map((person) => [memberOfPerson(person.id), person]));
  const held = Map.groupBy(memberships, (row) => row.person);
  const authorOf = (member: MemberId | null): TextAuthor => {
    if (member === serverMember) return { kind: 'server' };
    const person = member && persons.get(member);
    if (!person) return { kind: 'unknown' };
    const office = officeLine(held.get(person.id) ?? []);
    return { kind: 'person', name: person.name, office, tone: toneOf(person.id) };
  };
  return ok({ seq, authors: members.map(authorOf), days, runs });
}
