import { can } from '../../../shared/people/can.ts';
import { useSession } from '../useSession.ts';

/** Whether the reader may change the register; whoever may not sees no button for it. */
export function useMayAdminister(): boolean {
  const actor = useSession()?.actor;
  return actor !== undefined && can(actor, 'people.administer', { sameDistrict: true });
}
