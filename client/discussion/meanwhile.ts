import type { TFunction } from 'i18next';
import type { ObservationView } from '../../shared/discussion/api.ts';
import type { Failure } from '../platform/api.ts';
import { threadState } from './threadState.ts';

type Seen = { readonly before: ObservationView; readonly now: ObservationView | null };

/** Why an act was refused; when somebody else was faster, who it was and how the observation stands now. */
export function refusedBecause(failure: Failure, { before, now }: Seen, t: TFunction): string {
  if (failure.refused !== 'changed_meanwhile' || now === null) return failure.message;
  const last = now.entries.findLast(
    ({ kind, id }) => kind !== 'comment' && !before.entries.some((entry) => entry.id === id),
  );
  const state = threadState(now, false, t).words;
  return last === undefined
    ? t(($) => $.discussion.meanwhile.changed, { state })
    : t(($) => $.discussion.meanwhile.by, { name: last.by.name, state });
}
