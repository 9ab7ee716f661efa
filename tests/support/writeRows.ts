import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { append } from '../../server/sync/updateLog.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { fragmentName } from '../../shared/text/content.ts';
import type { SyncTown } from './syncTown.ts';

/**
 * Adds so many real updates to the log of a text, behind its room: a few letters each at the end of its first
 * paragraph, or a word of the given length, and every fifth a deletion.
 */
export async function writeRows(
  town: SyncTown,
  document: DocumentId,
  count: number,
  length = 3,
  member = randomUUID() as string as MemberId,
): Promise<void> {
  const sql = town.database.owner;
  const doc = buildDoc(must(await readStoredText(sql, document), 'a text'));
  const first = doc.getXmlFragment(fragmentName).get(0);
  const words = must(
    first instanceof Y.XmlElement ? first.get(0) : null,
    'a paragraph with words',
  ) as Y.XmlText;
  const updates: { bytes: Uint8Array; member: MemberId }[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push({ bytes, member }));
  for (let i = 0; i < count; i++) {
    if (i % 5 === 4 && length < 10) words.delete(words.length - 2, 1);
    else words.insert(words.length, 'abcdefghij'[i % 10]?.repeat(Math.max(1, length)) ?? '');
  }
  const [row] = await sql`select access_version::int as version from document where id = ${document}`;
  const entry = { document, accessVersion: row?.['version'], rightsEndAt: null, updates };
  const outcome = (await append(sql, randomUUID(), [entry])).get(document);
  if (outcome?.kind !== 'appended') throw new Error(`the rows were not stored: ${outcome?.kind}`);
}
