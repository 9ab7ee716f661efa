import type { Invitee } from '../../shared/discussion/consultationApi.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { actorsOn } from '../people/actorsOn.ts';
import type { Reader } from '../platform/database.ts';

/** Groups of people as they are on one day, by what the policy lets each of them do. */
export type Audiences = {
  readonly mayRead: (person: PersonId) => boolean;
  readonly answering: (kind: DocumentKind) => readonly PersonId[];
  readonly leading: readonly PersonId[];
  readonly actingFor: (organisation: OrganisationId) => readonly PersonId[];
  readonly among: (invited: readonly Invitee[]) => readonly PersonId[];
  /** As an actor, to see what she may see; undefined for whoever may read nothing. */
  readonly actor: (person: PersonId) => Actor | undefined;
};

export async function audiencesAt(reader: Reader, district: DistrictId, now: Date): Promise<Audiences> {
  const within = { sameDistrict: true };
  const actors = (await actorsOn(reader, district, dayInItaly(now))).filter((actor) =>
    can(actor, 'document.read', within),
  );
  const byId = new Map(actors.map((actor) => [actor.person, actor]));
  const those = (isOne: (actor: Actor) => boolean) => actors.filter(isOne).map(({ person }) => person);
  return {
    mayRead: (person) => byId.has(person),
    answering: (kind) => those((actor) => can(actor, `${kind}.answer`, within)),
    leading: those((actor) => can(actor, 'consultation.lead', within)),
    actingFor: (organisation) => those((actor) => actor.organisations.includes(organisation)),
    among: (invited) => those((actor) => isInvited(actor, invited)),
    actor: (person) => byId.get(person),
  };
}

/** By name, or by an organisation for which she acts today. */
function isInvited({ person, organisations }: Actor, invited: readonly Invitee[]): boolean {
  return invited.some((one) =>
    'person' in one ? one.person === person : organisations.includes(one.organisation),
  );
}
