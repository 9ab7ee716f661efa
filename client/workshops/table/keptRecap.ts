import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { recall, remember } from '../../platform/memory.ts';

const nameOf = (workshop: WorkshopId) => `corale:tavolo:ritorno:${workshop}`;

/** The way back of whoever sat here with this phone: it is offered when her session is over and the server no longer knows her. */
export function keepRecap(workshop: WorkshopId, address: string): void {
  remember(nameOf(workshop), address);
}

/** Only an address of ours: what stands on a device may be anybody's. */
export function keptRecap(workshop: WorkshopId): string | null {
  const address = recall(nameOf(workshop));
  return address?.startsWith(`${location.origin}/ritorno#`) ? address : null;
}
