import { and, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import { guest, guestSession, organisation } from '../../../drizzle/schema/people.ts';
import type { DistrictId, GuestId, OrganisationId } from '../../../shared/kernel/ids.ts';
import type { Guest } from '../../../shared/people/guest.ts';
import type { Database, Transaction } from '../../platform/database.ts';

export type StoredGuestSession = { readonly guest: Guest; readonly endsAt: Date };

/** The guests of these tokens whose session lasts beyond now, by the hash of the token. */
export async function guestsBySession(
  db: Database,
  hashes: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, StoredGuestSession>> {
  const rows = await db
    .select({
      hash: guestSession.tokenHash,
      endsAt: guestSession.endsAt,
      id: guest.id,
      district: guest.district,
      name: guest.name,
      organisation: organisation.name,
    })
    .from(guestSession)
    .innerJoin(guest, eq(guest.id, guestSession.guest))
    .leftJoin(organisation, eq(organisation.id, guest.organisation))
    .where(and(inArray(guestSession.tokenHash, [...hashes]), gt(guestSession.endsAt, now)));
  return new Map(rows.map(({ hash, endsAt, ...row }) => [hash, { guest: row, endsAt }]));
}

export async function insertGuest(
  tx: Transaction,
  row: {
    readonly id: GuestId;
    readonly district: DistrictId;
    readonly name: string;
    readonly organisation: OrganisationId | null;
    readonly at: Date;
  },
  session: { readonly hash: string; readonly endsAt: Date },
): Promise<void> {
  await tx.insert(guest).values(row);
  await tx.insert(guestSession).values({ tokenHash: session.hash, guest: row.id, endsAt: session.endsAt });
}

export async function renameGuest(tx: Transaction, id: GuestId, name: string): Promise<void> {
  await tx.update(guest).set({ name }).where(eq(guest.id, id));
}

/** Ends what they are signed in with; their rows stay. */
export async function endGuestSessions(
  tx: Transaction,
  guests: readonly GuestId[],
): Promise<readonly string[]> {
  if (guests.length === 0) return [];
  const ended = await tx
    .delete(guestSession)
    .where(inArray(guestSession.guest, [...guests]))
    .returning({ hash: guestSession.tokenHash });
  return ended.map(({ hash }) => hash);
}

/** Takes the names away, and leaves who wrote what with whom; how many had one. */
export async function forgetGuests(tx: Transaction, guests: readonly GuestId[]): Promise<number> {
  if (guests.length === 0) return 0;
  const forgotten = await tx
    .update(guest)
    .set({ name: null })
    .where(and(inArray(guest.id, [...guests]), isNotNull(guest.name)))
    .returning({ id: guest.id });
  return forgotten.length;
}
