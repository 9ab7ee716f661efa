import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { Answer, DemoTown, Visitor } from './demoTown.ts';
import type { SyncDoor } from './syncDoor.ts';
import { openTypist, type Typist } from './typist.ts';

/** Puts a section of the plan where it can be frozen, as a consultation without observations would. */
export async function consolidate(town: Pick<DemoTown, 'database'>, document: DocumentId): Promise<void> {
  const sql = town.database.owner;
  await sql`update document_profile set state = 'consolidation' where document_id = ${document}`;
  await sql`update document set writable = true, access_version = access_version + 1 where id = ${document}`;
}

/** A new section that can be frozen. */
export async function consolidated(town: DemoTown, elena: Visitor, title: string): Promise<DocumentId> {
  const made = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  const { id } = made.body as { readonly id: DocumentId };
  await consolidate(town, id);
  return id;
}

export function freeze(by: Visitor, document: DocumentId, said: object = {}): Promise<Answer> {
  return by.ask('POST', `/api/documents/${document}/freeze`, said);
}

/** The plan office at a text, through the product's own client. */
export async function typistIn(
  town: DemoTown,
  door: SyncDoor,
  document: DocumentId,
  elena: Visitor,
): Promise<Typist> {
  const [row] = await town.database.owner`select id from person where persona = 'elena-esempi'`;
  const person = must(parseId<PersonId>(row?.['id']), 'she is there');
  return openTypist({ address: door.address, headers: { cookie: elena.cookie }, person, document });
}
