import type { DocumentKind } from '../../shared/documents/kind.ts';
import { type DocumentId, memberOfPerson } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { emptyContent, firstUpdate } from '../../shared/text/content.ts';
import { done, transact } from '../platform/transact.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { insertDocument } from './newDocument.ts';

/** A new, empty document. A plan section stands outside the tree until it is placed. */
export async function createDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  wanted: { readonly kind: DocumentKind; readonly title: string },
): Promise<Result<DocumentId>> {
  if (!can(actor, `${wanted.kind}.create`, { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const id = await insertDocument(tx, deps.ids, {
      ...wanted,
      district: actor.district,
      first: firstUpdate(emptyContent, () => deps.ids.newId()),
      author: memberOfPerson(actor.person),
      createdBy: actor.person,
      at: deps.clock.now(),
    });
    return done(id, [documentActs.created(id, actor.person, wanted)]);
  });
}
