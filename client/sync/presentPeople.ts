import type { Awareness } from 'y-protocols/awareness';
import { z } from 'zod';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { personTones } from '../../shared/people/api.ts';
import type { PresentPerson } from './sharedText.ts';

/** What the server stamps on every entry (`docs/spec/sync.md` P1). */
const stamped = z.object({
  user: z.object({
    person: z.string(),
    name: z.string(),
    organisation: z.string(),
    tone: z.enum(personTones),
    writes: z.boolean(),
    external: z.boolean(),
    guest: z.boolean(),
  }),
});

/** Everybody else who has the text open, in the order of their names; one's own other pages are oneself. */
export function presentPeople(awareness: Awareness, self: MemberId): readonly PresentPerson[] {
  const people: PresentPerson[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const entry = stamped.safeParse(state);
    if (!entry.success || entry.data.user.person === self) continue;
    const { person: _self, ...shown } = entry.data.user;
    people.push({ clientId, ...shown });
  }
  return people.sort((a, b) => a.name.localeCompare(b.name, 'it') || a.clientId - b.clientId);
}
