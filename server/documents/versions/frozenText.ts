import type { DocumentView } from '../../../shared/documents/api.ts';
import { readVersion } from '../../../shared/documents/canonicalVersion.ts';
import { freezeStepOf, standsFrozen } from '../../../shared/documents/frozen.ts';
import { documentTakenTo } from '../../../shared/documents/lives.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { canonicalContent } from '../../../shared/text/canonicalContent.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { fittingContent } from '../../../shared/text/fittingContent.ts';
import { withIdsOf } from '../../../shared/text/keptIds.ts';
import { guardedBy } from '../advanceDocument.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import type { Profile } from '../profileStore.ts';
import { mayAdvance } from '../rights.ts';
import { completeWaiting } from './completeVersion.ts';
import { nameLine, namesOn } from './namesOn.ts';
import { lastFrozen } from './versionStore.ts';

type ViewDeps = Pick<
  DocumentsDeps,
  'db' | 'clock' | 'contentOf' | 'contentAt' | 'accessChanged' | 'documentChanged' | 'guards'
>;

/** The text of a document as its page shows it: of a frozen one the bytes of its version, otherwise what is stored now. */
export async function textShown(
  deps: ViewDeps,
  profile: Profile,
): Promise<Pick<DocumentView, 'version' | 'content'>> {
  const now = must(await deps.contentOf(profile.id), 'a document has a text');
  if (!standsFrozen(profile)) return { version: null, content: now };
  await completeWaiting(deps, profile.id);
  const version = await lastFrozen(deps.db, profile.id);
  // Of a demo's seed, say: frozen before there were versions.
  if (version === null) return { version: null, content: now };
  const names = await namesOn(deps.db, profile.district, deps.clock.now());
  const { id, number, hash, createdAt } = version;
  const facts = { id, number, hash, at: createdAt.toISOString(), by: nameLine(names, version.createdBy) };
  const content = version.content === null ? null : withBlockIds(readVersion(version.content).content, now);
  return { version: facts, content };
}

/** Bytes hold no block ids; what hangs on blocks, an outline or an observation, finds them all the same. */
function withBlockIds(content: TextNode, now: TextNode): TextNode {
  return withIdsOf(content, fittingContent(now));
}

/** Whether this reader could freeze the text now, and what stands in the way. */
export async function freezeStanding(
  deps: ViewDeps,
  actor: Actor,
  profile: Profile,
): Promise<DocumentView['mayFreeze']> {
  const step = freezeStepOf(profile.kind);
  if (step === null || !mayAdvance(actor, profile) || !documentTakenTo(profile, step).ok) return null;
  const guarded = await deps.db.transaction((tx) => guardedBy(deps, tx, profile, step));
  if (!guarded.ok) return { refused: guarded.refused, about: guarded.about ?? [] };
  const content = must(await deps.contentOf(profile.id), 'a document has a text');
  return { refused: canonicalContent(content) === null ? 'needs_repair' : null, about: [] };
}
