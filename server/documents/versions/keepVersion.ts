import { canonicalVersion } from '../../../shared/documents/canonicalVersion.ts';
import { canonicalisation } from '../../../shared/documents/version.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId, PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { fittingContent } from '../../../shared/text/fittingContent.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { attachmentsOf } from '../files/attachmentStore.ts';
import { isGranted } from '../grantStore.ts';
import type { Profile } from '../profileStore.ts';
import { readable, readableForChange } from '../rights.ts';
import { versionActs } from './versionActs.ts';
import { insertVersion, nextNumber } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

export type Kept = { readonly id: VersionId; readonly number: number };

/** Keeps the text as it is stored now under a name, whatever its state. */
export async function keepVersion(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
  name: string,
): Promise<Result<Kept>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const granted = await isGranted(deps.db, actor, id);
  if (!can(actor, 'version.keep', { sameDistrict: true, granted })) return refuse('forbidden');
  const text = must(await deps.textNow(id), 'a document has a text');
  return transact(deps, actor.district, async (tx) => {
    const held = await readableForChange(tx, actor, id);
    if (!held.ok) return held;
    const kept = await storeNamed(deps, tx, held.value, { ...text, name, by: actor.person });
    return done(kept.value, [kept.act], () => deps.documentChanged(id));
  });
}

/**
 * Stores a named version of a document that the caller holds. What does not fit the schema is kept as the schema
 * takes it: a name is no sign-off, and nobody is to lose a text because two people wrote at once.
 */
export async function storeNamed(
  deps: Pick<VersionsDeps, 'clock' | 'ids'>,
  tx: Transaction,
  profile: Profile,
  said: { readonly content: TextNode; readonly seq: number; readonly name: string; readonly by: PersonId },
): Promise<{ readonly value: Kept; readonly act: Act }> {
  const { id: document, district, kind, title, language, fields, epoch, schemaVersion } = profile;
  const { text, hash } = must(
    canonicalVersion({
      schemaVersion,
      kind,
      title,
      language,
      fields,
      attachments: await attachmentsOf(tx, document),
      content: fittingContent(said.content),
    }),
    'what was made to fit fits',
  );
  const id = deps.ids.newId<VersionId>();
  const number = await nextNumber(tx, document);
  const { seq, name, by } = said;
  await insertVersion(tx, {
    id,
    district,
    document,
    number,
    kind: 'named',
    name,
    epoch,
    seq,
    canonicalisation,
    schemaVersion,
    title,
    language,
    content: new TextEncoder().encode(text),
    hash,
    createdBy: by,
    createdAt: deps.clock.now(),
  });
  const act = versionActs.kept(document, by, { version: id, number, epoch, seq, hash });
  return { value: { id, number }, act };
}
