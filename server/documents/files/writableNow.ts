import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { isGranted } from '../grantStore.ts';
import type { Profile } from '../profileStore.ts';
import { mayWrite, readable, readableForChange, writeRefusal } from '../rights.ts';

/** The document, if the actor may write its text now: who may do that gives it images and attachments too. */
export async function writableNow(reader: Reader, actor: Actor, id: DocumentId): Promise<Result<Profile>> {
  return judged(reader, actor, await readable(reader, actor, id));
}

/** The same, and its state stays as it is until the transaction ends. */
export async function writableForChange(
  tx: Transaction,
  actor: Actor,
  id: DocumentId,
): Promise<Result<Profile>> {
  return judged(tx, actor, await readableForChange(tx, actor, id));
}

async function judged(reader: Reader, actor: Actor, found: Result<Profile>): Promise<Result<Profile>> {
  if (!found.ok) return found;
  const granted = await isGranted(reader, actor, found.value.id);
  return mayWrite(actor, found.value, granted) ? found : writeRefusal(actor, found.value, granted);
}
