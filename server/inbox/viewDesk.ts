import type { DocumentRow } from '../../shared/documents/api.ts';
import type { ChangeView, DeskView } from '../../shared/inbox/api.ts';
import { actChange, type Known, writtenChanges } from '../../shared/inbox/changes.ts';
import { deskActs, readDeskAct } from '../../shared/inbox/deskAct.ts';
import { changesSince } from '../../shared/inbox/deskVisit.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Places } from '../documents/places.ts';
import { listDocuments } from '../documents/readDocuments.ts';
import { membershipsOn } from '../people/membershipStore.ts';
import { peopleOf } from '../people/personStore.ts';
import { organisationsOf } from '../people/territoryStore.ts';
import type { Database } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { actsSince, writingSince } from './changesStore.ts';
import { noteVisit } from './deskVisitStore.ts';
import { viewWaiting } from './viewWaiting.ts';

export type DeskDeps = { readonly db: Database; readonly clock: Clock; readonly places: Places };

const changesShown = 30;

/** The Scrivania: what waits for me, what I may write, and what others did since I was last here. */
export async function viewDesk(deps: DeskDeps, actor: Actor): Promise<Result<DeskView>> {
  const noted = await transact(deps, actor.district, async (tx) =>
    done(await noteVisit(tx, actor.person, deps.clock.now()), []),
  );
  if (!noted.ok) return noted;
  const visit = noted.value;
  const documents = await listDocuments(deps, actor, {});
  const [waits, changes] = await Promise.all([
    viewWaiting(deps.db, actor, documents, visit.currentAt),
    changesFor(deps, actor, documents, changesSince(visit)),
  ]);
  return ok({
    lastVisit: visit.previousAt?.toISOString() ?? null,
    ...waits,
    mine: documents.filter((row) => row.mayWrite),
    changes,
  });
}

async function changesFor(
  deps: DeskDeps,
  actor: Actor,
  documents: readonly DocumentRow[],
  since: Date,
): Promise<readonly ChangeView[]> {
  const [writing, acts, known] = await Promise.all([
    writingSince(deps.db, actor, since),
    actsSince(deps.db, actor.district, deskActs, since),
    knownTo(deps, actor, documents),
  ]);
  const done = acts.flatMap(({ payload, at }) => {
    const act = readDeskAct(payload);
    const change = act === null || act.by === actor.person ? null : actChange(act, at, known);
    return change ?? [];
  });
  return [...writtenChanges(writing, known), ...done]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, changesShown);
}

async function knownTo(deps: DeskDeps, actor: Actor, documents: readonly DocumentRow[]): Promise<Known> {
  const today = dayInItaly(deps.clock.now());
  const [people, memberships, organisations] = await Promise.all([
    peopleOf(deps.db, actor.district),
    membershipsOn(deps.db, today, { district: actor.district }),
    organisationsOf(deps.db, actor.district),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  return {
    documents: new Map(documents.map((row) => [row.id, row])),
    people: new Map(people.map(({ id, name }) => [id, { name, office: officeLine(held.get(id) ?? []) }])),
    organisations: new Map(organisations.map((row) => [row.id, fullName(row)])),
  };
}
