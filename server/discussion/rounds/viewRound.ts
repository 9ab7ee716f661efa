import type { InviteeView, RoundView } from '../../../shared/discussion/consultationApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { ConsultationRoundId, OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { participantsOn } from '../../people/participants.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOf } from '../../people/territoryStore.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { inviteesOf, observersIn } from './inviteeStore.ts';
import { peopleOfInvitee } from './peopleOfInvitee.ts';
import { roundObservations } from './roundObservations.ts';
import { roundRows } from './roundRows.ts';
import { roundOf } from './roundStore.ts';

type Deps = Pick<DiscussionDeps, 'db' | 'places' | 'clock' | 'textNow'>;

/**
 * One round. Whoever reads documents learns what it is about and until when; who is invited, and the console
 * of all observations, are for those who follow it.
 */
export async function viewRound(
  deps: Deps,
  actor: Actor,
  id: ConsultationRoundId,
): Promise<Result<RoundView>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const round = await roundOf(deps.db, actor.district, id);
  if (round === null) return refuse('not_found');
  const mayFollow = can(actor, 'consultation.follow', { sameDistrict: true });
  const [rows, names] = await Promise.all([roundRows(deps, deps.db, [round]), namesIn(deps, actor)]);
  const row = must(rows[0], 'a round has its row');
  const [invited, list] = mayFollow
    ? await Promise.all([viewInvitees(deps, actor, id, names), roundObservations(deps, id, row.documents)])
    : [[], []];
  return ok({
    ...row,
    instructions: round.instructions,
    openedBy: names.people.get(round.openedBy) ?? '',
    closedBy: round.closedBy === null ? null : (names.people.get(round.closedBy) ?? ''),
    invited,
    list,
    remindedAt: round.remindedAt?.toISOString() ?? null,
    mayLead: can(actor, 'consultation.lead', { sameDistrict: true }),
    mayFollow,
  });
}

type Names = {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly organisations: ReadonlyMap<OrganisationId, string>;
};

async function namesIn({ db }: Deps, { district }: Actor): Promise<Names> {
  const [people, organisations] = await Promise.all([peopleOf(db, district), organisationsOf(db, district)]);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    organisations: new Map(organisations.map((row) => [row.id, fullName(row)])),
  };
}

/** Who is invited, by name: how many are told, and how many observations came of it. */
async function viewInvitees(
  { db, clock }: Deps,
  { district }: Actor,
  round: ConsultationRoundId,
  names: Names,
): Promise<readonly InviteeView[]> {
  const [invited, observers, participants] = await Promise.all([
    inviteesOf(db, round),
    observersIn(db, round),
    participantsOn(db, district, dayInItaly(clock.now())),
  ]);
  const made = (by: (observer: (typeof observers)[number]) => boolean) =>
    observers.filter(by).reduce((sum, { observations }) => sum + observations, 0);
  return invited
    .map((invitee): InviteeView => {
      const people = peopleOfInvitee(participants, invitee).length;
      if ('person' in invitee) {
        const { person: id } = invitee;
        const observations = made(({ person }) => person === id);
        return { kind: 'person', id, name: names.people.get(id) ?? '', people, observations };
      }
      const { organisation: id } = invitee;
      const observations = made(({ organisation }) => organisation === id);
      return { kind: 'organisation', id, name: names.organisations.get(id) ?? '', people, observations };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
}
