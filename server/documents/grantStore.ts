import { and, count, eq, inArray, or, type SQL } from 'drizzle-orm';
import { documentGrant } from '../../drizzle/schema/documents.ts';
import { document } from '../../drizzle/schema/sync.ts';
import type { DocumentId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { GrantsHeld } from '../people/register/grantsHeld.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import type { GrantTarget } from './acts.ts';

/** Stores a right to write; false when it was there already. */
export async function insertGrant(
  tx: Transaction,
  grant: {
    readonly id: string;
    readonly document: DocumentId;
    readonly to: GrantTarget;
    readonly by: PersonId | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const stored = await tx
    .insert(documentGrant)
    .values({ id: grant.id, document: grant.document, ...grant.to, grantedBy: grant.by, grantedAt: grant.at })
    .onConflictDoNothing()
    .returning({ id: documentGrant.id });
  return stored.length > 0;
}

/** Takes a right to write away; false when there was none. */
export async function deleteGrant(
  tx: Transaction,
  document: DocumentId,
  from: GrantTarget,
): Promise<boolean> {
  const gone = await tx
    .delete(documentGrant)
    .where(and(eq(documentGrant.document, document), heldBy(from)))
    .returning({ id: documentGrant.id });
  return gone.length > 0;
}

/** The documents that an actor may write by a grant, as a person or through an organisation. */
export async function grantedTo(reader: Reader, actor: Actor): Promise<ReadonlySet<DocumentId>> {
  const rows = await reader
    .select({ document: documentGrant.document })
    .from(documentGrant)
    .where(grantsOf(actor));
  return new Set(rows.map((row) => row.document));
}

export async function isGranted(reader: Reader, actor: Actor, document: DocumentId): Promise<boolean> {
  const rows = await reader
    .select({ id: documentGrant.id })
    .from(documentGrant)
    .where(and(eq(documentGrant.document, document), grantsOf(actor)))
    .limit(1);
  return rows.length > 0;
}

/** A right to write, as it is stored. */
export type GrantRow = {
  readonly document: DocumentId;
  readonly person: PersonId | null;
  readonly organisation: OrganisationId | null;
  readonly by: PersonId | null;
  readonly at: Date;
};

export function grantsOn(reader: Reader, document: DocumentId): Promise<readonly GrantRow[]> {
  return grantsOnAll(reader, [document]);
}

/** The rights to write these documents, the oldest first. */
export async function grantsOnAll(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<readonly GrantRow[]> {
  return reader
    .select({
      document: documentGrant.document,
      person: documentGrant.person,
      organisation: documentGrant.organisation,
      by: documentGrant.grantedBy,
      at: documentGrant.grantedAt,
    })
    .from(documentGrant)
    .where(inArray(documentGrant.document, [...documents]))
    .orderBy(documentGrant.grantedAt, documentGrant.id);
}

/** Fills the port of `people`: how many documents each person may write by a grant of her own. */
export const grantsHeld: GrantsHeld = async (reader, district) => {
  const rows = await reader
    .select({ person: documentGrant.person, documents: count() })
    .from(documentGrant)
    .innerJoin(document, eq(document.id, documentGrant.document))
    .where(eq(document.district, district))
    .groupBy(documentGrant.person);
  return new Map(rows.flatMap((row) => (row.person === null ? [] : [[row.person, row.documents]])));
};

function heldBy(target: GrantTarget): SQL {
  return 'person' in target
    ? eq(documentGrant.person, target.person)
    : eq(documentGrant.organisation, target.organisation);
}

/** Whether a right is this actor's, as a person or through an organisation; `grantsOf` asks the same of the database. */
export function isTo({ person, organisations }: Actor): (grant: GrantRow) => boolean {
  return (grant) =>
    grant.person === person || (grant.organisation !== null && organisations.includes(grant.organisation));
}

function grantsOf(actor: Actor): SQL | undefined {
  return or(
    eq(documentGrant.person, actor.person),
    inArray(documentGrant.organisation, [...actor.organisations]),
  );
}
