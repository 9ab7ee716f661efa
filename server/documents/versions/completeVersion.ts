import { canonicalVersion } from '../../../shared/documents/canonicalVersion.ts';
import { standsFrozen, stateBeforeFreeze } from '../../../shared/documents/frozen.ts';
import type { Standing } from '../../../shared/documents/lives.ts';
import { canonicalisation } from '../../../shared/documents/version.ts';
import { isWritable } from '../../../shared/documents/writable.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { done, transact } from '../../platform/transact.ts';
import { setWritable } from '../../sync/documentStore.ts';
import { tellMoved } from '../advanceDocument.ts';
import { attachmentsOf } from '../files/attachmentStore.ts';
import { profileForChange, profileOf, storeState } from '../profileStore.ts';
import { versionActs } from './versionActs.ts';
import { fillIn, type StoredVersion, takeBackVersion, waitingForBytes } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

export type CompleteDeps = Pick<
  VersionsDeps,
  'db' | 'clock' | 'contentAt' | 'accessChanged' | 'documentChanged'
>;

/**
 * Fills in bytes and hash of a frozen version, from the rows of the log up to its own (V4, W4): what the flip left
 * to do, whoever comes to do it. Two at once, or a second time, come to the same. A text that does not pass the
 * schema's check cannot be frozen: then the freeze is taken back and the text stands where it stood before (V3).
 */
export async function completeVersion(deps: CompleteDeps, version: StoredVersion): Promise<Result<null>> {
  const profile = must(await profileOf(deps.db, version.document), 'a version is of a document');
  // Fields and attachments change with the text or not at all: they are as they were at the flip.
  const [content, attachments] = await Promise.all([
    deps.contentAt(version.document, version),
    attachmentsOf(deps.db, version.document),
  ]);
  const { schemaVersion, title, language } = version;
  const made = canonicalVersion({
    schemaVersion,
    kind: profile.kind,
    title,
    language,
    fields: profile.fields,
    attachments,
    content: must(content, 'the log holds what was frozen just now'),
  });
  if (made === null) return takeBack(deps, version);
  const bytes = new TextEncoder().encode(made.text);
  return transact(deps, version.district, async (tx) => {
    if (!(await fillIn(tx, version.id, { content: bytes, hash: made.hash }))) return done(null, []);
    const act = versionActs.frozen(version.document, version.createdBy, {
      ...version,
      version: version.id,
      hash: made.hash,
      canonicalisation,
    });
    return done(null, [act], () => deps.documentChanged(version.document));
  });
}

async function takeBack(deps: CompleteDeps, version: StoredVersion): Promise<Result<null>> {
  const { document } = version;
  const taken = await transact(deps, version.district, async (tx) => {
    const profile = must(await profileForChange(tx, document), 'a version is of a document');
    const before = stateBeforeFreeze(profile.kind);
    if (before === null || !standsFrozen(profile) || !(await takeBackVersion(tx, version.id)))
      return done(null, []);
    // The state before a freeze is one of the same life.
    const standing = { kind: profile.kind, state: before } as Standing;
    await storeState(tx, document, before, deps.clock.now());
    await setWritable(tx, document, isWritable(standing));
    const act = versionActs.takenBack(document, {
      version: version.id,
      number: version.number,
      from: profile.state,
      to: before,
    });
    return done(null, [act], () => tellMoved(deps, document));
  });
  return taken.ok ? refuse('needs_repair') : taken;
}

/** Completes what a crash has left between the flip and the bytes: at the start, and when somebody looks. */
export async function completeWaiting(
  deps: CompleteDeps,
  document: DocumentId | null = null,
): Promise<Result<null>> {
  for (const version of await waitingForBytes(deps.db, document)) await completeVersion(deps, version);
  return ok(null);
}
