import * as Y from 'yjs';
import type { HeldChange } from '../../../shared/documents/versionApi.ts';
import { type DocumentId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { wordsBrought } from '../../../shared/text/wordsBrought.ts';
import { isGranted } from '../grantStore.ts';
import { mayWrite, readable } from '../rights.ts';
import type { HeldDeps } from './heldDeps.ts';
import { heldDifference } from './heldDifference.ts';
import { openHeldOf } from './heldStore.ts';

/** What I wrote without a network into a text that I could not write any more, and what the text would become with it (H1). */
export async function viewHeld(
  deps: HeldDeps,
  actor: Actor,
  id: DocumentId,
): Promise<Result<readonly HeldChange[]>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const held = await openHeldOf(deps.db, id, memberOfPerson(actor.person));
  if (held.length === 0) return ok([]);
  const text = await deps.textToEdit(id);
  const writable = text !== null && mayWrite(actor, found.value, await isGranted(deps.db, actor, id));
  const before = text === null ? null : Y.encodeStateAsUpdate(text.doc);
  return ok(
    held.map(({ id: name, at, update }) => {
      const shown = before === null ? null : heldDifference(before, update);
      return {
        id: name,
        at: at.toISOString(),
        ...(shown ?? { before: nothing, after: wordsBrought(update) }),
        mayApply: writable && shown !== null,
      };
    }),
  );
}

const nothing: TextNode = { type: 'doc', content: [] };
