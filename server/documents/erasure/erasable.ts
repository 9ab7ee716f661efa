import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { Reader } from '../../platform/database.ts';
import type { Profile } from '../profileStore.ts';
import { readable } from '../rights.ts';

/** The document, if the actor may take personal data out of it. */
export async function erasable(reader: Reader, actor: Actor, id: DocumentId): Promise<Result<Profile>> {
  const found = await readable(reader, actor, id);
  if (!found.ok) return found;
  return mayErase(actor, found.value) ? found : refuse('forbidden');
}

export function mayErase(actor: Actor, { district }: Pick<Profile, 'district'>): boolean {
  return can(actor, 'text.erase', { sameDistrict: actor.district === district });
}
