import type { DocumentKind } from '../../shared/documents/kind.ts';
import { startingText } from '../../shared/documents/template/startingText.ts';
import { templates } from '../../shared/documents/template/templates.ts';
import { type DocumentId, memberOfPerson, serverMember } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { emptyContent, firstUpdate } from '../../shared/text/content.ts';
import { done, transact } from '../platform/transact.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { insertDocument } from './newDocument.ts';

/**
 * A new document with the text of its kind's template, whose author is the server. A plan section begins empty,
 * and stands outside the tree until it is placed.
 */
export async function createDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  wanted: { readonly kind: DocumentKind; readonly title: string },
): Promise<Result<DocumentId>> {
  if (!can(actor, `${wanted.kind}.create`, { sameDistrict: true })) return refuse('forbidden');
  const template = templates[wanted.kind];
  const content = template === null ? emptyContent : startingText(template);
  return transact(deps, actor.district, async (tx) => {
    const id = await insertDocument(tx, deps.ids, {
      ...wanted,
      district: actor.district,
      first: firstUpdate(content, () => deps.ids.newId()),
      author: template === null ? memberOfPerson(actor.person) : serverMember,
      createdBy: actor.person,
      at: deps.clock.now(),
    });
    return done(id, [documentActs.created(id, actor.person, wanted)]);
  });
}
