import { randomInt, randomUUID } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import type * as Y from 'yjs';
import { type DocumentId, serverMember } from '../../shared/kernel/ids.ts';
import { type SchemaStep, schemaSteps } from '../../shared/text/schemaSteps.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { buildDoc, readStoredTextIn } from './storedText.ts';

/** The schema of a server: its version, and how texts are led to it. */
export type ServedSchema = { readonly version: number; readonly steps: readonly SchemaStep[] };

const ownSchema: ServedSchema = { version: schemaVersion, steps: schemaSteps };

/**
 * Brings a stored text to this server's schema, once, whoever asks at the same time and whether or not it may
 * still be written: the change is the server's own. It is an update of the log like any other, in one
 * transaction with the new version. True when this call has done it.
 */
export async function migrateText(
  sql: Sql,
  id: DocumentId,
  schema: ServedSchema = ownSchema,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    // Appends of a node with an older schema wait for this row at most their lock timeout, and go on to other texts.
    const [row] = await tx<{ schema_version: number }[]>`
      select schema_version from document where id = ${id} for update`;
    if (row === undefined || row.schema_version >= schema.version) return false;
    const changes = schema.steps
      .filter(({ to }) => to > row.schema_version && to <= schema.version)
      .flatMap(({ change }) => change ?? []);
    if (changes.length > 0) await appendChanges(tx, id, changes);
    await tx`update document set schema_version = ${schema.version} where id = ${id}`;
    return true;
  });
}

type Change = NonNullable<SchemaStep['change']>;

async function appendChanges(tx: TransactionSql, id: DocumentId, changes: readonly Change[]): Promise<void> {
  const stored = await readStoredTextIn(tx, id);
  if (stored === null) return;
  const text = buildDoc(stored);
  text.clientID = await bindFreshClient(tx, id, stored.epoch);
  const update = changeOf(text, changes);
  text.destroy();
  if (update === null) return;
  await tx`
    insert into document_update (document_id, seq, epoch, bytes, member_id, batch_id, ordinal, at)
    values (${id}, ${stored.head + 1}, ${stored.epoch}, ${Buffer.from(update)}, ${serverMember}, ${randomUUID()}, 0,
      clock_timestamp())`;
  await tx`update document set head = head + 1 where id = ${id}`;
}

/** What changes add, as one update; null when the text has nothing that they touch. */
function changeOf(text: Y.Doc, changes: readonly Change[]): Uint8Array | null {
  let update: Uint8Array | null = null;
  text.once('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  text.transact(() => {
    for (const change of changes) change(text);
  });
  return update;
}

/** A clientID that nobody held before, the server's from now on (G4). */
async function bindFreshClient(tx: TransactionSql, id: DocumentId, epoch: number): Promise<number> {
  for (;;) {
    const client = randomInt(2 ** 32);
    const [bound] = await tx`
      insert into client_binding (document_id, client_id, epoch, member_id, at)
      values (${id}, ${client}, ${epoch}, ${serverMember}, clock_timestamp()) on conflict do nothing returning 1 as one`;
    if (bound !== undefined) return client;
  }
}
