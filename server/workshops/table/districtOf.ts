import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';

export function districtOf(visitor: Visitor): DistrictId {
  return visitor.kind === 'person' ? visitor.actor.district : visitor.guest.district;
}
