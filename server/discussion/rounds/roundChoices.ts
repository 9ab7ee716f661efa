import { and, count, eq, inArray } from 'drizzle-orm';
import { observation } from '../../../drizzle/schema/discussion.ts';
import type { RoundChoices } from '../../../shared/discussion/consultationApi.ts';
import { documentTakenTo } from '../../../shared/documents/lives.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { profilesOf } from '../../documents/profileStore.ts';
import { participantsOn } from '../../people/participants.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOn } from '../../people/territoryStore.ts';
import type { Reader } from '../../platform/database.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { inPlanOrder } from './roundRows.ts';

type Deps = Pick<DiscussionDeps, 'db' | 'places' | 'clock'>;

/** What a round can be made of now: sections that can go into consultation, and whoever can be invited. */
export async function roundChoices(deps: Deps, actor: Actor): Promise<Result<RoundChoices>> {
  if (!can(actor, 'consultation.lead', { sameDistrict: true })) return refuse('forbidden');
  const [documents, invitees] = await Promise.all([sections(deps, actor), whoCanBeInvited(deps, actor)]);
  return ok({ documents, ...invitees });
}

async function sections({ db, places }: Deps, { district }: Actor): Promise<RoundChoices['documents']> {
  const ready = (await profilesOf(db, district, { kind: 'plan_section' })).filter(
    (profile) => documentTakenTo(profile, 'open_consultation').ok,
  );
  const ids = ready.map(({ id }) => id);
  const [stands, waiting] = await Promise.all([places(db, ids), unansweredOn(db, ids)]);
  return ready
    .map(({ id, title }) => ({
      id,
      title,
      number: stands.get(id)?.number ?? null,
      unanswered: waiting.get(id) ?? 0,
    }))
    .toSorted(inPlanOrder);
}

async function unansweredOn(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await reader
    .select({ document: observation.document, waiting: count() })
    .from(observation)
    .where(and(inArray(observation.document, [...documents]), eq(observation.state, 'open')))
    .groupBy(observation.document);
  return new Map(rows.map(({ document, waiting }) => [document, waiting]));
}

/** The plan office is not invited: it replies. */
async function whoCanBeInvited(
  { db, clock }: Deps,
  { district }: Actor,
): Promise<Pick<RoundChoices, 'organisations' | 'people'>> {
  const today = dayInItaly(clock.now());
  const [organisations, people, { standpoints, actingFor }] = await Promise.all([
    organisationsOn(db, district, today),
    peopleOf(db, district),
    participantsOn(db, district, today),
  ]);
  const others = organisations.filter(({ kind }) => kind !== 'plan_office');
  return {
    organisations: others
      .map((row) => {
        return {
          id: row.id,
          name: fullName(row),
          kind: row.kind,
          people: actingFor.get(row.id)?.size ?? 0,
        };
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it')),
    people: people
      .flatMap(({ id, name }) => {
        const held = standpoints.get(id);
        return held === undefined ? [] : [{ id, name, office: officeLine(held) }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it')),
  };
}
