import { isWritable } from '../../shared/documents/writable.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import type { Access, WriteAccess } from '../sync/writeAccess.ts';
import { isGranted } from './grantStore.ts';
import { type Profile, profileForChange, profileOf } from './profileStore.ts';

/** The document, if the actor may read it. What may not be read is answered like what does not exist. */
export async function readable(reader: Reader, actor: Actor, id: DocumentId): Promise<Result<Profile>> {
  return visibleTo(actor, await profileOf(reader, id));
}

/** The same, held for a change of title or state until the transaction ends. */
export async function readableForChange(
  tx: Transaction,
  actor: Actor,
  id: DocumentId,
): Promise<Result<Profile>> {
  return visibleTo(actor, await profileForChange(tx, id));
}

function visibleTo(actor: Actor, profile: Profile | null): Result<Profile> {
  if (profile === null || !can(actor, 'document.read', sameDistrict(actor, profile)))
    return refuse('not_found');
  return ok(profile);
}

export function mayWrite(actor: Actor, profile: Profile, granted: boolean): boolean {
  const writable = isWritable(profile);
  return can(actor, `${profile.kind}.write`, { ...sameDistrict(actor, profile), writable, granted });
}

/** Why somebody may not write it: the state, if this actor could write it in another. */
export function writeRefusal(actor: Actor, profile: Profile, granted: boolean): Refused {
  const could = can(actor, `${profile.kind}.write`, {
    ...sameDistrict(actor, profile),
    writable: true,
    granted,
  });
  return refuse(could ? 'wrong_state' : 'forbidden');
}

/** May give it another name now: a title changes as long as the text does. */
export function mayRename(actor: Actor, profile: Profile): boolean {
  return mayManage(actor, profile) && isWritable(profile);
}

/** Why a rename is refused: the state, if this actor could rename a text that is being written. */
export function renameRefusal(actor: Actor, profile: Profile): Refused {
  return refuse(mayManage(actor, profile) ? 'wrong_state' : 'forbidden');
}

export function mayManage(actor: Actor, profile: Profile): boolean {
  return can(actor, `${profile.kind}.manage`, sameDistrict(actor, profile));
}

export function mayAdvance(actor: Actor, profile: Profile): boolean {
  return can(actor, `${profile.kind}.advance`, sameDistrict(actor, profile));
}

/** What sync asks when a socket opens, and again when the access version has moved. */
export function accessOver(reader: Reader): WriteAccess {
  return async (actor, id): Promise<Access> => {
    const profile = await readable(reader, actor, id);
    if (!profile.ok) return 'none';
    return mayWrite(actor, profile.value, await isGranted(reader, actor, id)) ? 'write' : 'read';
  };
}

function sameDistrict(actor: Actor, profile: Profile): { readonly sameDistrict: boolean } {
  return { sameDistrict: actor.district === profile.district };
}
