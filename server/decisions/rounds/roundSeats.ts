import type { RoundSeat } from '../../../shared/decisions/round.ts';
import { agreementFields, type Party } from '../../../shared/documents/fields/agreement.ts';
import type { StoredFields } from '../../../shared/documents/fields/fields.ts';
import type { BodyId, DistrictId, DocumentId, OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Ids } from '../../../shared/kernel/ports.ts';
import { ok, type RefusedOver, type Result, refuse } from '../../../shared/kernel/result.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { Role } from '../../../shared/people/role.ts';
import { isSameName } from '../../../shared/people/sameName.ts';
import { profileOf } from '../../documents/profileStore.ts';
import { type MembershipRow, membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOf } from '../../people/territoryStore.ts';
import type { Reader } from '../../platform/database.ts';
import { bodySeatsOn } from './bodyStore.ts';

/** The seats of a body as they are on a day, with their weights; vacant ones too, for which nobody speaks (R2). */
export async function seatsOfBody(
  reader: Reader,
  ids: Ids,
  body: BodyId,
  day: string,
): Promise<{ readonly seats: readonly RoundSeat[]; readonly weightYear: number | null }> {
  const rows = await bodySeatsOn(reader, [body], day);
  const seats = rows.map(({ seat, organisation, subdistrict, weight }) => ({
    id: ids.newId<RoundSeat['id']>(),
    seat,
    organisation: organisation.id,
    name: organisation.name,
    subdistrict,
    weight,
    signatory: null,
  }));
  const years = rows.flatMap(({ weightYear }) => weightYear ?? []);
  return { seats, weightYear: years.length === 0 ? null : Math.max(...years) };
}

/** The parties of an agreement, each with whoever signs for it; those for whom nobody can are named. */
export async function partiesOf(
  reader: Reader,
  ids: Ids,
  of: { readonly district: DistrictId; readonly agreement: DocumentId; readonly day: string },
): Promise<Result<readonly RoundSeat[]>> {
  const profile = await profileOf(reader, of.agreement);
  const parties = partiesIn(profile?.fields ?? {});
  if (parties.length === 0) return refuse('no_signatory');
  const [organisations, people, memberships] = await Promise.all([
    organisationsOf(reader, of.district),
    peopleOf(reader, of.district),
    membershipsOn(reader, of.day, { district: of.district }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const named = new Map(organisations.map((row) => [row.id, fullName(row)]));
  const seats: RoundSeat[] = [];
  const without: RefusedOver[] = [];
  for (const party of parties) {
    const members = memberships.filter(({ organisation }) => organisation.id === party.organisation);
    const signatory = signatoryOf(party, members, names);
    const name = named.get(party.organisation) ?? '';
    if (signatory === null) without.push({ label: name, href: `/documenti/${of.agreement}` });
    else seats.push(partySeat(ids, party.organisation, name, signatory));
  }
  return without.length === 0 ? ok(seats) : refuse('no_signatory', without);
}

function partiesIn(fields: StoredFields): readonly Party[] {
  const parsed = agreementFields.parties.schema.safeParse(fields['parties']);
  return parsed.success ? parsed.data : [];
}

function partySeat(ids: Ids, organisation: OrganisationId, name: string, signatory: PersonId): RoundSeat {
  return { id: ids.newId(), seat: null, organisation, name, subdistrict: null, weight: 0, signatory };
}

/** Whose role it is to sign for an organisation. */
const signing: ReadonlySet<Role> = new Set(['mayor', 'ets_signatory', 'health_signatory']);

/** Whom the agreement names; else whoever represents it, if she belongs to it; else the one person whose role it is. */
function signatoryOf(
  { signatory, representative }: Party,
  members: readonly MembershipRow[],
  names: ReadonlyMap<PersonId, string>,
): PersonId | null {
  // Her mandate may have ended since she was named.
  if (signatory !== null) return members.some(({ person }) => person === signatory) ? signatory : null;
  const ofName = members.find(
    ({ person }) => representative !== null && isSameName(names.get(person) ?? '', representative),
  );
  if (ofName !== undefined) return ofName.person;
  const byRole = [...new Set(members.filter(({ role }) => signing.has(role)).map(({ person }) => person))];
  return byRole.length === 1 ? (byRole[0] ?? null) : null;
}
