import { attachmentsInOrder, readVersion } from '../../../shared/documents/canonicalVersion.ts';
import type { VersionNow, VersionView } from '../../../shared/documents/versionApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { namesIn } from '../choices.ts';
import { attachmentsOf } from '../files/attachmentStore.ts';
import { readable } from '../rights.ts';
import { withBeside } from './besideText.ts';
import { completeWaiting } from './completeVersion.ts';
import { namesOn } from './namesOn.ts';
import { versionOf } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';
import { versionFacts } from './viewVersions.ts';

/** One version as its bytes say it: its text, and after it what else its hash is over. */
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
  const people = await namesOn(deps.db, actor.district, deps.clock.now());
  const said = version.content === null ? null : readVersion(version.content);
  const names = await namesIn(deps, deps.db, actor.district, said?.fields ?? {});
  const content = said && withBeside(said, names);
  return ok({ ...versionFacts(version, people), document, title: version.title, content });
}

/** The text as stored now, to be compared with a version. */
export async function viewTextNow(
  deps: VersionsDeps,
  actor: Actor,
  document: DocumentId,
): Promise<Result<VersionNow>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  const { kind, fields, title } = found.value;
  const { content, seq } = must(await deps.textNow(document), 'a document has a text');
  const names = await namesIn(deps, deps.db, actor.district, fields);
  const attachments = attachmentsInOrder(await attachmentsOf(deps.db, document));
  return ok({ document, title, seq, content: withBeside({ kind, fields, attachments, content }, names) });
}
