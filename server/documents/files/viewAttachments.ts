import { type AttachmentView, attachmentType } from '../../../shared/documents/files.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import { membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { readable } from '../rights.ts';
import { type AttachmentRow, attachmentsOf } from './attachmentStore.ts';

/** What is attached to a document, for whoever may read it. */
export async function viewAttachments(
  deps: Pick<DocumentsDeps, 'db' | 'clock'>,
  actor: Actor,
  id: DocumentId,
): Promise<Result<readonly AttachmentView[]>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const rows = await attachmentsOf(deps.db, id);
  if (rows.length === 0) return ok([]);
  const [people, memberships] = await Promise.all([
    peopleOf(deps.db, actor.district),
    membershipsOn(deps.db, dayInItaly(deps.clock.now()), { district: actor.district }),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  const known = new Map(
    people.map(({ id: person, name }) => [person, { name, office: officeLine(held.get(person) ?? []) }]),
  );
  return ok(rows.map((row) => shown(row, (row.by && known.get(row.by)) ?? null)));
}

function shown({ id, name, sha256, size, at }: AttachmentRow, by: AttachmentView['by']): AttachmentView {
  const { kind } = must(attachmentType(name), 'an attachment has the name of its type');
  return { id, name, sha256, kind, size, by, at: at.toISOString() };
}
