import type { Visitor } from '../../shared/people/visitor.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** Who sent these headers: a person of the district before a guest, where a browser is both. */
export async function visitorBehind(
  { currentSession, currentGuest }: Pick<WorkshopsDeps, 'currentSession' | 'currentGuest'>,
  headers: Headers,
): Promise<Visitor | null> {
  const session = await currentSession(headers);
  if (session !== null) return { kind: 'person', actor: session.actor };
  const known = await currentGuest(headers);
  return known === null ? null : { kind: 'guest', guest: known.guest };
}
