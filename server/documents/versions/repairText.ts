import { standsFrozen } from '../../../shared/documents/frozen.ts';
import type { RepairView } from '../../../shared/documents/versionApi.ts';
import { isWritable } from '../../../shared/documents/writable.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { type DocumentId, serverMember } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { canonicalContent } from '../../../shared/text/canonicalContent.ts';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { fittingContent } from '../../../shared/text/fittingContent.ts';
import { rewriteText } from '../../../shared/text/rewriteText.ts';
import { done, transact } from '../../platform/transact.ts';
import { appendEdit } from '../../sync/appendEdit.ts';
import { accessVersionOf, setWritable } from '../../sync/documentStore.ts';
import { rowsOfEdit } from '../../sync/textEdit.ts';
import { tellMoved } from '../advanceDocument.ts';
import { mayAdvance, readable, readableForChange } from '../rights.ts';
import { versionActs } from './versionActs.ts';
import type { VersionsDeps } from './versionsDeps.ts';

/** Whether the text as stored now has to be repaired before it can be frozen (V3). */
export async function needsRepair(deps: Pick<VersionsDeps, 'textNow'>, id: DocumentId): Promise<boolean> {
  const { content } = must(await deps.textNow(id), 'a document has a text');
  return canonicalContent(content) === null;
}

/** What a repair would change; null where there is nothing to mend. For whoever may freeze. */
export async function viewRepair(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
): Promise<Result<RepairView | null>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  if (!mayAdvance(actor, found.value)) return refuse('forbidden');
  const { content: before, seq } = must(await deps.textNow(id), 'a document has a text');
  return ok(canonicalContent(before) === null ? { seq, before, after: repaired(before) } : null);
}

/**
 * Writes what `viewRepair` showed, as an edit of the server's own that somebody of the office has looked at (V3).
 * It is written in a state in which nobody else writes, too: a text waits there to be frozen, and never after.
 */
export async function repairText(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
  seen: { readonly seq: number },
): Promise<Result<{ readonly seq: number | null }>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  if (!mayAdvance(actor, found.value)) return refuse('forbidden');
  const text = must(await deps.textToEdit(id), 'a document has a text');
  const before = contentOf(text.doc);
  const newId = () => deps.ids.newId();
  const make = (doc: typeof text.doc) => rewriteText(doc, repaired(before), newId);
  const rows = canonicalContent(before) === null ? rowsOfEdit(text, [{ creditedTo: null, make }]) : ok([]);
  if (!rows.ok) return rows;
  return transact<{ readonly seq: number | null }>(deps, actor.district, async (tx) => {
    const held = await readableForChange(tx, actor, id);
    if (!held.ok) return held;
    if (standsFrozen(held.value)) return refuse('wrong_state');
    if (text.head !== seen.seq) return refuse('changed_meanwhile');
    if (rows.value.length === 0) return done({ seq: null }, []);
    const closed = !isWritable(held.value);
    if (closed) await setWritable(tx, id, true);
    const accessVersion = await accessVersionOf(tx, id);
    const by = { member: serverMember, accessVersion, batch: deps.ids.newId() };
    const stored = await appendEdit(tx, text, rows.value, by);
    if (stored.kind === 'moved' || stored.from !== seen.seq + 1) return refuse('changed_meanwhile');
    if (closed) await setWritable(tx, id, false);
    return done({ seq: stored.from }, [versionActs.repaired(id, actor.person, stored.from)], () => {
      deps.textAppended(id);
      tellMoved(deps, id);
    });
  });
}

/** The text as the schema takes it, in words that a file can hold. */
function repaired(content: TextNode): TextNode {
  return fittingContent(wellFormed(content));
}

function wellFormed(node: TextNode): TextNode {
  return {
    ...node,
    ...(node.text !== undefined && { text: node.text.toWellFormed() }),
    ...(node.content && { content: node.content.map(wellFormed) }),
  };
}
