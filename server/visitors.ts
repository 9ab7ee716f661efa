import type { WorkshopId } from '../shared/kernel/ids.ts';
import { parseId } from '../shared/kernel/parseId.ts';
import { can } from '../shared/people/can.ts';
import { memberOf } from '../shared/people/visitor.ts';
import type { accessOver } from './documents/rights.ts';
import type { CurrentSession } from './people/currentSession.ts';
import type { CurrentGuest } from './people/guests/currentGuest.ts';
import type { Database } from './platform/database.ts';
import type { LiveReader } from './platform/livePages.ts';
import type { SignedIn } from './sync/standing.ts';
import type { WriteAccess } from './sync/writeAccess.ts';
import type { TableAccess } from './workshops/tableAccess.ts';
import { topicsFor } from './workshops/topics.ts';

type Sessions = { readonly currentSession: CurrentSession; readonly currentGuest: CurrentGuest };

/** Who is behind a socket: a person before a guest, where a browser is both. */
export async function visitorSession(
  { currentSession, currentGuest }: Sessions,
  headers: Headers,
): Promise<SignedIn | null> {
  const session = await currentSession(headers);
  if (session !== null) {
    const { actor, sessionId, endsAt } = session;
    return { visitor: { kind: 'person', actor }, sessionId, endsAt };
  }
  const known = await currentGuest(headers);
  if (known === null) return null;
  return { visitor: { kind: 'guest', guest: known.guest }, sessionId: known.sessionId, endsAt: known.endsAt };
}

/** The text of a table is its workshop's; every other is for people of the district, and for no guest. */
export function accessOfVisitors(documents: ReturnType<typeof accessOver>, tables: TableAccess): WriteAccess {
  return async (visitor, id) => {
    const atTable = await tables(visitor, id);
    if (atTable !== null) return atTable;
    return visitor.kind === 'person' ? documents(visitor.actor, id) : 'none';
  };
}

/** Who has a page open, and what of the workshop that it names it may follow. */
export async function liveReader(
  sessions: Sessions & { readonly db: Database },
  headers: Headers,
  query: URLSearchParams,
): Promise<LiveReader | null> {
  const session = await visitorSession(sessions, headers);
  if (session === null || session.endsAt === null) return null;
  const { visitor, sessionId, endsAt } = session;
  const workshop = parseId<WorkshopId>(query.get('workshop') ?? '');
  const topics = workshop === null ? new Set<string>() : await topicsFor(sessions.db, visitor, workshop);
  // A guest follows her workshop, or nothing: there is nothing else for her here.
  if (visitor.kind === 'guest' && topics.size === 0) return null;
  return {
    member: memberOf(visitor),
    sessionId,
    endsAt,
    topics,
    reads: visitor.kind === 'person' && can(visitor.actor, 'document.read', { sameDistrict: true }),
  };
}
