import { and, eq, gt } from 'drizzle-orm';
import { document } from '../../../drizzle/schema/sync.ts';
import type { ErasedText } from '../../../shared/documents/erasure/erasureApi.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { Reader } from '../../platform/database.ts';

/** Texts that began another epoch: what a device keeps of the epochs before has to go, whatever page it is on (H2). */
export async function erasedTexts(reader: Reader, actor: Actor): Promise<Result<readonly ErasedText[]>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const rows = await reader
    .select({ document: document.id, epoch: document.epoch })
    .from(document)
    .where(and(eq(document.district, actor.district), gt(document.epoch, 1)));
  return ok(rows);
}
