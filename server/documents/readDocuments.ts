import type { z } from 'zod';
import type { DocumentRow, DocumentView, listDocumentsQuery } from '../../shared/documents/api.ts';
import { builtSteps } from '../../shared/documents/lives.ts';
import { type DocumentId, memberOfPerson } from '../../shared/kernel/ids.ts';
import { matchesWords } from '../../shared/kernel/matchesWords.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { namesIn } from './choices.ts';
import { documentRow } from './documentRow.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { mayErase } from './erasure/erasable.ts';
import { grantedTo, isGranted } from './grantStore.ts';
import { openHeldOf } from './held/heldStore.ts';
import { modelsOf, originOf } from './originStore.ts';
import { profilesOf } from './profileStore.ts';
import { mayAdvance, mayManage, mayRename, mayWrite, readable } from './rights.ts';
import { freezeStanding, textShown } from './versions/frozenText.ts';
import { freezesOf } from './versions/versionStore.ts';

export type DocumentsQuery = z.infer<typeof listDocumentsQuery>;

type ReadDeps = Pick<
  DocumentsDeps,
  | 'db'
  | 'clock'
  | 'places'
  | 'outcomes'
  | 'contentOf'
  | 'contentAt'
  | 'accessChanged'
  | 'documentChanged'
  | 'guards'
>;

/** All that the actor may read, newest change first; with what was answered, for those who ask for it. */
export async function listDocuments(
  deps: Pick<DocumentsDeps, 'db' | 'places'> & Partial<Pick<DocumentsDeps, 'outcomes'>>,
  actor: Actor,
  query: DocumentsQuery,
): Promise<readonly DocumentRow[]> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return [];
  const [profiles, granted] = await Promise.all([
    profilesOf(deps.db, actor.district, { kind: query.kind, state: query.state }),
    grantedTo(deps.db, actor),
  ]);
  const ids = profiles.map((profile) => profile.id);
  const [places, outcomes] = await Promise.all([deps.places(deps.db, ids), deps.outcomes?.(deps.db, ids)]);
  return profiles
    .map((profile) =>
      documentRow(
        profile,
        places.get(profile.id),
        mayWrite(actor, profile, granted.has(profile.id)),
        outcomes?.get(profile.id),
      ),
    )
    .filter((row) => query.mine === undefined || row.mayWrite)
    .filter((row) => query.q === undefined || matchesWords(`${row.code ?? ''} ${row.title}`, query.q));
}

/** One document with its text: as stored now, or, once it is frozen, as its version says. */
export async function viewDocument(
  deps: ReadDeps,
  actor: Actor,
  id: DocumentId,
): Promise<Result<DocumentView>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const profile = found.value;
  const [granted, places, outcomes, text, mayFreeze, names, origin, models, held, draft] = await Promise.all([
    isGranted(deps.db, actor, id),
    deps.places(deps.db, [id]),
    deps.outcomes(deps.db, [id]),
    textShown(deps, profile),
    freezeStanding(deps, actor, profile),
    namesIn(deps, deps.db, profile.district, profile.fields),
    viewOrigin(deps, actor, id),
    modelsOf(deps.db, id),
    openHeldOf(deps.db, id, memberOfPerson(actor.person)),
    freezesOf(deps.db, id),
  ]);
  const place = places.get(id);
  return ok({
    ...documentRow(profile, place, mayWrite(actor, profile, granted), outcomes.get(id)),
    cycle: place?.cycle ?? null,
    draft,
    fields: profile.fields,
    names,
    origin,
    models,
    epoch: profile.epoch,
    schemaVersion: profile.schemaVersion,
    mayRename: mayRename(actor, profile),
    mayShare: mayManage(actor, profile),
    mayErase: mayErase(actor, profile),
    held: held.length,
    mayDuplicate: can(actor, `${profile.kind}.create`, { sameDistrict: true }),
    steps: mayAdvance(actor, profile) ? builtSteps(profile) : [],
    mayFreeze,
    ...text,
  });
}

/** Where its text comes from; without a way to it for those who may not read it. */
async function viewOrigin(
  deps: Pick<DocumentsDeps, 'db'>,
  actor: Actor,
  id: DocumentId,
): Promise<DocumentView['origin']> {
  const origin = await originOf(deps.db, id);
  if (origin === null) return null;
  const mayRead = (await readable(deps.db, actor, origin.document)).ok;
  return {
    document: mayRead ? origin.document : null,
    title: origin.title,
    at: origin.at.toISOString(),
  };
}
