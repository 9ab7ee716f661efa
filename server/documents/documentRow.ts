import type { DocumentRow } from '../../shared/documents/api.ts';
import { codeOf } from '../../shared/documents/code.ts';
import type { Standing } from '../../shared/documents/lives.ts';
import type { Place } from './places.ts';
import type { Profile } from './profileStore.ts';

/** A document as lists show it. */
export function documentRow(
  profile: Profile,
  place: Place | undefined,
  mayWrite: boolean,
  outcome: DocumentRow['outcome'] = null,
): DocumentRow {
  return {
    ...standingOf(profile),
    id: profile.id,
    title: profile.title,
    code: codeOf(profile),
    number: place?.number ?? null,
    under: place?.under ?? null,
    outcome,
    mayWrite,
    changedAt: profile.changedAt.toISOString(),
  };
}

function standingOf({ kind, state }: Standing): Standing {
  // Taken out together, they still belong together.
  return { kind, state } as Standing;
}
