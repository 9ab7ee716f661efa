import type { NotCarried } from '../../../shared/documents/api.ts';
import { type DocumentKind, documentKinds } from '../../../shared/documents/kind.ts';
import { sha256 } from '../../../shared/kernel/hash.ts';
import { type DocumentId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { done, transact } from '../../platform/transact.ts';
import { documentActs } from '../acts.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { insertDocument } from '../newDocument.ts';
import { importSource } from './importSource.ts';

export type ImportRequest = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
};

export type Imported = { readonly id: DocumentId; readonly notCarried: readonly NotCarried[] };

/** Whether somebody may make a document of any kind: asked before the file is read, whose form says of which. */
export function mayImport(actor: Actor): boolean {
  return documentKinds.some((kind) => can(actor, `${kind}.create`, { sameDistrict: true }));
}

/** A new document with the text of a file. Its words belong to the person who imports them. */
export async function importDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'ids' | 'importer'>,
  actor: Actor,
  { kind, title, file }: ImportRequest,
): Promise<Result<Imported>> {
  if (!can(actor, `${kind}.create`, { sameDistrict: true })) return refuse('forbidden');
  const source = importSource(file.name, file.bytes);
  if (!source.ok) return source;
  const text = await deps.importer(source.value);
  if (!text.ok) return text;
  const { first, notCarried } = text.value;
  return transact(deps, actor.district, async (tx) => {
    const id = await insertDocument(tx, deps.ids, {
      district: actor.district,
      kind,
      title,
      first,
      author: memberOfPerson(actor.person),
      createdBy: actor.person,
      at: deps.clock.now(),
    });
    const facts = { kind, title, bytes: file.bytes.length, sha256: sha256(file.bytes) };
    return done({ id, notCarried }, [documentActs.imported(id, actor.person, facts)]);
  });
}
