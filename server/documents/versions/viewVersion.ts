import { readVersion } from '../../../shared/documents/canonicalVersion.ts';
import type { VersionNow, VersionView } from '../../../shared/documents/versionApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { readable } from '../rights.ts';
import { completeWaiting } from './completeVersion.ts';
import { namesOn } from './namesOn.ts';
import { versionOf } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';
import { versionFacts } from './viewVersions.ts';

/** One version with its text, as its bytes say it. */
export async function viewVersion(
  deps: VersionsDeps,
  actor: Actor,
  document: DocumentId,
  id: VersionId,
): Promise<Result<VersionView>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  await completeWaiting(deps, document);
  const version = await versionOf(deps.db, document, id);
  if (version === null) return refuse('not_found');
  const names = await namesOn(deps.db, actor.district, deps.clock.now());
  const content = version.content === null ? null : readVersion(version.content).content;
  return ok({ ...versionFacts(version, names), document, title: version.title, content });
}

/** The text as stored now, to be compared with a version. */
export async function viewTextNow(
  deps: VersionsDeps,
  actor: Actor,
  document: DocumentId,
): Promise<Result<VersionNow>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  const { content, seq } = must(await deps.textNow(document), 'a document has a text');
  return ok({ document, title: found.value.title, seq, content: content });
}
