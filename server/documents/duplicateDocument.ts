import { fitsKind } from '../../shared/documents/api.ts';
import { copiedFields } from '../../shared/documents/fields/fields.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, serverMember } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { firstUpdate, withoutIds } from '../../shared/text/content.ts';
import { fittingContent } from '../../shared/text/fittingContent.ts';
import { filesOf } from '../../shared/text/textFiles.ts';
import { done, transact } from '../platform/transact.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { letShowLike } from './files/documentFileStore.ts';
import { insertDocument } from './newDocument.ts';
import { readable } from './rights.ts';

/**
 * A new document with the text of another as stored now, in the first state of its life. Its words come from
 * the server: whoever wrote them wrote another text, and where they come from stands in the journal. Its images
 * come along; attachments are papers of that one document and stay with it.
 */
export async function duplicateDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'ids' | 'textNow' | 'documentChanged'>,
  actor: Actor,
  from: DocumentId,
  title: string,
): Promise<Result<DocumentId>> {
  const found = await readable(deps.db, actor, from);
  if (!found.ok) return found;
  const { kind, fields } = found.value;
  if (!can(actor, `${kind}.create`, { sameDistrict: true })) return refuse('forbidden');
  if (!fitsKind({ kind, title })) return refuse('malformed');
  const { content, seq } = must(await deps.textNow(from), 'a document has a text');
  const copied = withoutIds(fittingContent(content));
  return transact(deps, actor.district, async (tx) => {
    const at = deps.clock.now();
    const id = await insertDocument(tx, deps.ids, {
      district: actor.district,
      kind,
      title,
      first: firstUpdate(copied, () => deps.ids.newId()),
      author: serverMember,
      createdBy: actor.person,
      at,
      fields: copiedFields(kind, fields),
      derived: { from, seq },
    });
    await letShowLike(tx, { from, to: id, files: filesOf(copied), person: actor.person, at });
    const act = documentActs.duplicated(id, actor.person, { kind, title, from, seq });
    return done(id, [act], () => deps.documentChanged(from));
  });
}
