import type { z } from 'zod';
import { readVersion } from '../../../shared/documents/canonicalVersion.ts';
import type { restoreBody } from '../../../shared/documents/versionApi.ts';
import { versionNames } from '../../../shared/i18n/it/versionNames.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { type DocumentId, memberOfPerson, type VersionId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { fittingContent } from '../../../shared/text/fittingContent.ts';
import { withIdsOf } from '../../../shared/text/keptIds.ts';
import { rewriteText } from '../../../shared/text/rewriteText.ts';
import { done, transact } from '../../platform/transact.ts';
import { appendEdit } from '../../sync/appendEdit.ts';
import { accessVersionOf } from '../../sync/documentStore.ts';
import { rowsOfEdit } from '../../sync/textEdit.ts';
import { writableForChange, writableNow } from '../files/writableNow.ts';
import { storeNamed } from './keepVersion.ts';
import { versionActs } from './versionActs.ts';
import { type StoredVersion, versionOf } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

/**
 * Makes the text what it was in a version, as an edit of whoever asks (`restoreBody`); what stood there is kept as a
 * named version in the same transaction. Null where it says that already. Words that stay keep their authors.
 */
export async function restoreVersion(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
  wanted: z.infer<typeof restoreBody>,
): Promise<Result<{ readonly seq: number | null }>> {
  // Before anything takes its time: what is withdrawn from now on is not used (W1).
  const accessVersion = await accessVersionOf(deps.db, id);
  const found = await writableNow(deps.db, actor, id);
  if (!found.ok) return found;
  const version = await restorable(deps, id, parseId(wanted.version));
  if (!version.ok) return version;
  const text = must(await deps.textToEdit(id), 'a document has a text');
  if (text.head !== wanted.seq) return refuse('changed_meanwhile');
  const before = contentOf(text.doc);
  const { row, content } = version.value;
  const target = withIdsOf(content, fittingContent(before));
  const make = (doc: typeof text.doc) => rewriteText(doc, target, () => deps.ids.newId());
  const rows = rowsOfEdit(text, [{ creditedTo: null, make }]);
  if (!rows.ok || rows.value.length === 0) return rows.ok ? ok({ seq: null }) : rows;
  return transact(deps, actor.district, async (tx) => {
    const held = await writableForChange(tx, actor, id);
    if (!held.ok) return held;
    const name = versionNames.beforeRestoring.replace('{number}', String(row.number));
    const kept = await storeNamed(deps, tx, held.value, {
      content: before,
      seq: wanted.seq,
      name,
      by: actor.person,
    });
    const by = { member: memberOfPerson(actor.person), accessVersion, batch: deps.ids.newId() };
    const stored = await appendEdit(tx, text, rows.value, by);
    if (stored.kind === 'moved' || stored.from !== wanted.seq + 1) return refuse('changed_meanwhile');
    const restored = versionActs.restored(id, actor.person, {
      version: row.id,
      number: row.number,
      seq: stored.from,
    });
    return done({ seq: stored.from }, [kept.act, restored], () => {
      deps.textAppended(id);
      deps.documentChanged(id);
    });
  });
}

type Restorable = { readonly row: StoredVersion; readonly content: TextNode };

async function restorable(
  { db }: Pick<VersionsDeps, 'db'>,
  document: DocumentId,
  id: VersionId | null,
): Promise<Result<Restorable>> {
  const row = id === null ? null : await versionOf(db, document, id);
  if (row === null) return refuse('not_found');
  if (row.content === null) return refuse(row.erasedAt === null ? 'being_frozen' : 'text_erased');
  return ok({ row, content: readVersion(row.content).content });
}
