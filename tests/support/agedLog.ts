import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import { compactHere } from './compactHere.ts';
import type { SyncTown } from './syncTown.ts';
import { writeRows } from './writeRows.ts';

/** A text that was written on by so many rows, then compacted, as often as there are to be snapshots. */
export async function textWithSnapshots(town: SyncTown, rows: number, snapshots = 2): Promise<DocumentId> {
  const id = await town.text();
  for (let i = 0; i < snapshots; i++) {
    await writeRows(town, id, rows);
    await compactHere(town.database.owner, id);
  }
  return id;
}

/** The rows and snapshots that are left of a log, and the text that opens from them. */
export async function logState(town: SyncTown, id: DocumentId) {
  const [counted] = await town.database.owner`
    select min(seq)::int as first, count(*)::int as rows from document_update where document_id = ${id}`;
  const snapshots = await town.database.owner<{ seq: number }[]>`
    select seq::int from document_snapshot where document_id = ${id} order by seq`;
  const doc = buildDoc(must(await readStoredText(town.database.owner, id), 'a text'));
  return {
    first: counted?.['first'],
    rows: counted?.['rows'],
    snapshots: snapshots.map(({ seq }) => seq),
    content: contentOf(doc),
  };
}

/** Makes all rows of a text's log so many days older, as its owner only can. */
export async function ageLog(town: SyncTown, document: DocumentId, days: number): Promise<void> {
  await town.database.owner.begin(async (tx) => {
    await tx`alter table document_update disable trigger document_update_kept`;
    await tx`update document_update set at = at - make_interval(days => ${days}) where document_id = ${document}`;
    await tx`alter table document_update enable trigger document_update_kept`;
  });
}
