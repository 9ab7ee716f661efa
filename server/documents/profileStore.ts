import { and, eq, inArray, sql } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { document } from '../../drizzle/schema/sync.ts';
import type { StoredFields } from '../../shared/documents/fields/fields.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentState, Standing } from '../../shared/documents/lives.ts';
import type { DistrictId, DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** What is known of a document beside its text. */
export type Profile = Standing & {
  readonly id: DocumentId;
  readonly district: DistrictId;
  readonly title: string;
  readonly language: string;
  /** Counted by kind, where the kind has codes. */
  readonly number: number | null;
  /** What its template asks for beside the text. */
  readonly fields: StoredFields;
  readonly epoch: number;
  readonly schemaVersion: number;
  /** The last change of title, state or text. */
  readonly changedAt: Date;
};

const columns = {
  id: documentProfile.document,
  district: document.district,
  kind: documentProfile.kind,
  title: documentProfile.title,
  language: documentProfile.language,
  number: documentProfile.number,
  fields: documentProfile.fields,
  state: documentProfile.state,
  epoch: document.epoch,
  schemaVersion: document.schemaVersion,
  changedAt: sql<Date>`greatest(${documentProfile.changedAt}, (
    select max(u.at) from document_update u where u.document_id = ${documentProfile.document}))`.mapWith(
    documentProfile.changedAt,
  ),
};

/** Where a document stands, and whose it is: all that a right to write it depends on beside grants. */
export type Situation = Standing & Pick<Profile, 'id' | 'district'>;

/** Without the last change, for which PostgreSQL looks through the log. */
export async function situationsOf(
  reader: Reader,
  ids: readonly DocumentId[],
): Promise<readonly Situation[]> {
  const { id, district, kind, state } = columns;
  const rows = await reader
    .select({ id, district, kind, state })
    .from(documentProfile)
    .innerJoin(document, eq(document.id, documentProfile.document))
    .where(inArray(documentProfile.document, [...ids]));
  // A state is only ever stored beside the kind to whose life it belongs.
  return rows as readonly Situation[];
}

export async function profileOf(reader: Reader, id: DocumentId): Promise<Profile | null> {
  const rows = await reader
    .select(columns)
    .from(documentProfile)
    .innerJoin(document, eq(document.id, documentProfile.document))
    .where(eq(documentProfile.document, id));
  return rows[0] === undefined ? null : profileFrom(rows[0]);
}

/** The same, and nobody else changes title or state until the transaction ends. */
export async function profileForChange(tx: Transaction, id: DocumentId): Promise<Profile | null> {
  await tx
    .select({ id: documentProfile.document })
    .from(documentProfile)
    .where(eq(documentProfile.document, id))
    .for('update');
  return profileOf(tx, id);
}

/** Every document of a district, newest change first. */
export async function profilesOf(
  reader: Reader,
  district: DistrictId,
  only: { readonly kind?: DocumentKind | undefined; readonly state?: DocumentState | undefined } = {},
): Promise<readonly Profile[]> {
  const rows = await reader
    .select(columns)
    .from(documentProfile)
    .innerJoin(document, eq(document.id, documentProfile.document))
    .where(
      and(
        eq(document.district, district),
        only.kind ? eq(documentProfile.kind, only.kind) : undefined,
        only.state ? eq(documentProfile.state, only.state) : undefined,
      ),
    );
  return rows
    .map(profileFrom)
    .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** Stores one field and leaves the others as they are; null takes it away. */
export async function storeField(
  tx: Transaction,
  id: DocumentId,
  { name, value, at }: { readonly name: string; readonly value: unknown; readonly at: Date },
): Promise<void> {
  const { fields } = documentProfile;
  const next =
    value === null
      ? sql`${fields} - ${name}::text`
      : sql`${fields} || jsonb_build_object(${name}::text, ${JSON.stringify(value)}::text::jsonb)`;
  await tx
    .update(documentProfile)
    .set({ fields: next, changedAt: at })
    .where(eq(documentProfile.document, id));
}

type ProfileRow = Omit<Profile, 'kind' | 'state'> & {
  readonly kind: DocumentKind;
  readonly state: DocumentState;
};

function profileFrom(row: ProfileRow): Profile {
  // A state is only ever stored beside the kind to whose life it belongs.
  return row as Profile;
}

export async function storeState(
  tx: Transaction,
  id: DocumentId,
  state: DocumentState,
  at: Date,
): Promise<void> {
  await tx.update(documentProfile).set({ state, changedAt: at }).where(eq(documentProfile.document, id));
}

export async function storeTitle(tx: Transaction, id: DocumentId, title: string, at: Date): Promise<void> {
  await tx.update(documentProfile).set({ title, changedAt: at }).where(eq(documentProfile.document, id));
}
