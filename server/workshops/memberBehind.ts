import { must } from '../../shared/kernel/assert.ts';
import { type MemberId, memberOfGuest, memberOfPerson } from '../../shared/kernel/ids.ts';
import type { Participant } from './participantStore.ts';

/** Under which id a participant writes, and her pages are known. */
export function memberBehind({ guestId, personId }: Pick<Participant, 'guestId' | 'personId'>): MemberId {
  return guestId === null ? memberOfPerson(must(personId, 'one or the other')) : memberOfGuest(guestId);
}
