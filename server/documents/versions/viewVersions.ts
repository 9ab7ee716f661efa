import { standsFrozen } from '../../../shared/documents/frozen.ts';
import type { VersionRow, VersionsView } from '../../../shared/documents/versionApi.ts';
import { type DocumentId, memberOfPerson, type PersonId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { WordsBy } from '../../sync/authorship/wordsBy.ts';
import { headOf } from '../../sync/documentStore.ts';
import { isGranted } from '../grantStore.ts';
import { mayWrite, readable } from '../rights.ts';
import { completeWaiting } from './completeVersion.ts';
import { type Named, nameLine, namesOn } from './namesOn.ts';
import { authorsOfVersions } from './versionAuthors.ts';
import { type StoredVersion, versionsOf } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

/** All versions of a document, newest first, for whoever may read it. */
export async function viewVersions(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
): Promise<Result<VersionsView>> {
  await completeWaiting(deps, id);
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const profile = found.value;
  const [versions, seq, names, granted] = await Promise.all([
    versionsOf(deps.db, id),
    headOf(deps.db, id),
    namesOn(deps.db, actor.district, deps.clock.now()),
    isGranted(deps.db, actor, id),
  ]);
  const authors = await authorsOfVersions(deps, versions);
  const current = versions.find(({ kind }) => kind === 'frozen');
  return ok({
    document: id,
    title: profile.title,
    versions: versions.map((version) => ({
      ...versionFacts(version, names),
      authors: namedAuthors(authors.get(version.id) ?? [], names),
    })),
    current: standsFrozen(profile) ? (current?.id ?? null) : null,
    seq,
    mayKeep: can(actor, 'version.keep', { sameDistrict: true, granted }),
    mayRestore: mayWrite(actor, profile, granted),
  });
}

/** A version as lists and its own page show it. */
export function versionFacts(
  { id, number, kind, name, change, note, hash, createdAt, createdBy, erasedAt }: StoredVersion,
  names: ReadonlyMap<PersonId, Named>,
): Omit<VersionRow, 'authors'> {
  return {
    id,
    number,
    kind,
    name,
    change,
    note,
    hash,
    createdAt: createdAt.toISOString(),
    createdBy: nameLine(names, createdBy),
    erasedAt: erasedAt?.toISOString() ?? null,
  };
}

/** Without the server’s words, and those of nobody whom the register still knows. */
function namedAuthors(words: WordsBy, names: ReadonlyMap<PersonId, Named>): VersionRow['authors'] {
  const named = new Map([...names].map(([person, one]) => [memberOfPerson(person), one]));
  return words.flatMap(([member, count]) => {
    const one = member === null ? undefined : named.get(member);
    return one === undefined ? [] : [{ ...one, words: count }];
  });
}
