import { isWritable } from '../../shared/documents/writable.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import { gathered } from '../platform/gathered.ts';
import type { Access } from '../sync/writeAccess.ts';
import { type GrantRow, grantsOnAll, isTo } from './grantStore.ts';
import { type Profile, profileForChange, profileOf, type Situation, situationsOf } from './profileStore.ts';

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
  return profile === null || !mayRead(actor, profile) ? refuse('not_found') : ok(profile);
}

function mayRead(actor: Actor, document: Situation): boolean {
  return can(actor, 'document.read', sameDistrict(actor, document));
}

export function mayWrite(actor: Actor, profile: Situation, granted: boolean): boolean {
  const writable = isWritable(profile);
  return can(actor, `${profile.kind}.write`, { ...sameDistrict(actor, profile), writable, granted });
}

/** Whether this actor could write it in some state. */
export function couldWrite(actor: Actor, profile: Situation, granted: boolean): boolean {
  return can(actor, `${profile.kind}.write`, { ...sameDistrict(actor, profile), writable: true, granted });
}

/** Why somebody may not write it: the state, if this actor could write it in another. */
export function writeRefusal(actor: Actor, profile: Profile, granted: boolean): Refused {
  return refuse(couldWrite(actor, profile, granted) ? 'wrong_state' : 'forbidden');
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
export function accessOver(reader: Reader): (actor: Actor, id: DocumentId) => Promise<Access> {
  const shareOf = gathered((ids: readonly DocumentId[]) => sharesOf(reader, ids));
  return async (actor, id) => {
    const share = await shareOf(id);
    if (share === null || !mayRead(actor, share.document)) return 'none';
    return mayWrite(actor, share.document, share.grants.some(isTo(actor))) ? 'write' : 'read';
  };
}

type Share = { readonly document: Situation; readonly grants: readonly GrantRow[] };

async function sharesOf(reader: Reader, ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, Share>> {
  const [documents, grants] = await Promise.all([situationsOf(reader, ids), grantsOnAll(reader, ids)]);
  const grantsBy = Map.groupBy(grants, (grant) => grant.document);
  return new Map(
    documents.map((document) => [document.id, { document, grants: grantsBy.get(document.id) ?? [] }]),
  );
}

function sameDistrict(actor: Actor, profile: Situation): { readonly sameDistrict: boolean } {
  return { sameDistrict: actor.district === profile.district };
}
