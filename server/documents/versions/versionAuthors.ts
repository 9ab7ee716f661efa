import { inArray } from 'drizzle-orm';
import { versionAuthors } from '../../../drizzle/schema/documents.ts';
import type { VersionId } from '../../../shared/kernel/ids.ts';
import type { WordsBy } from '../../sync/authorship/wordsBy.ts';
import type { StoredVersion } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

/**
 * Whose words each version holds, by member. It is counted from the log once, when somebody first asks, and kept:
 * the log lets its old rows go. What it cannot tell any more is left out.
 */
export async function authorsOfVersions(
  deps: Pick<VersionsDeps, 'db' | 'wordsAt'>,
  versions: readonly StoredVersion[],
): Promise<ReadonlyMap<VersionId, WordsBy>> {
  const ids = versions.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await deps.db.select().from(versionAuthors).where(inArray(versionAuthors.version, ids));
  const found = new Map<VersionId, WordsBy>(rows.map(({ version, words }) => [version, words]));
  for (const version of versions) {
    if (found.has(version.id) || version.erasedAt !== null) continue;
    const words = await deps.wordsAt(version.document, version);
    if (words === null) continue;
    await deps.db.insert(versionAuthors).values({ version: version.id, words }).onConflictDoNothing();
    found.set(version.id, words);
  }
  return found;
}
