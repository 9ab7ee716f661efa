import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { migrateText } from './migrateText.ts';
import { readStoredText, type StoredText } from './storedText.ts';

/**
 * A text as stored, in this server's schema: one of a lower version is led to it first (G7). One of a higher
 * version is answered as it is, and may be read; whoever opens it for writing has to look.
 */
export async function readCurrentText(sql: Sql, id: DocumentId): Promise<StoredText | null> {
  const stored = await readStoredText(sql, id);
  if (stored === null || stored.schemaVersion >= schemaVersion) return stored;
  await migrateText(sql, id);
  return await readStoredText(sql, id);
}

/** A server that was put back to an earlier release must never write what it does not understand. */
export function isBeyondThisServer(stored: StoredText): boolean {
  return stored.schemaVersion > schemaVersion;
}
