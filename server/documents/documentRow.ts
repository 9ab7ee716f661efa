import type { DocumentRow } from '../../shared/documents/api.ts';
import type { Place } from './places.ts';
import type { Profile } from './profileStore.ts';

/** A document as lists show it. */
export function documentRow(profile: Profile, place: Place | undefined, mayWrite: boolean): DocumentRow {
  return {
    id: profile.id,
    kind: profile.kind,
    title: profile.title,
    state: profile.state,
    number: place?.number ?? null,
    under: place?.under ?? null,
    mayWrite,
    changedAt: profile.changedAt.toISOString(),
  };
}
