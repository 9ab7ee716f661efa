import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { DelegationKind } from '../../../shared/people/delegation.ts';
import { isMunicipality } from '../../../shared/people/organisation.ts';
import type { Reader } from '../../platform/database.ts';
import { membershipsOn } from '../membershipStore.ts';
import { type HeldSeat, seatsHeld } from './heldSeatStore.ts';

/**
 * In which office somebody acts for this seat: her own in the same organisation for a delega, that of her own seat
 * in the same body for a procura; null for whoever has neither and cannot be given it.
 */
export async function delegateOffice(
  reader: Reader,
  { district }: Pick<Actor, 'district'>,
  day: string,
  {
    kind,
    seat,
    delegate,
  }: { readonly kind: DelegationKind; readonly seat: HeldSeat; readonly delegate: PersonId },
): Promise<string | null> {
  if (kind === 'delegation') {
    const memberships = await membershipsOn(reader, day, { person: delegate });
    return memberships.find((one) => one.organisation.id === seat.organisation.id)?.office ?? null;
  }
  const own = await seatsHeld(reader, district, day, { person: delegate });
  const other = own.find(
    (one) => one.body.id === seat.body.id && one.organisation.id !== seat.organisation.id,
  );
  return other === undefined ? null : officeOfSeat(other);
}

/** "Sindaca di Offanengo". */
export function officeOfSeat({ organisation, holder }: HeldSeat): string {
  const { kind, name } = organisation;
  return isMunicipality(kind) ? `${holder.office} di ${name}` : `${holder.office}, ${name}`;
}
