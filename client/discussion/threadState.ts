import type { TFunction } from 'i18next';
import type { ObservationView } from '../../shared/discussion/api.ts';
import type { Outcome } from '../../shared/discussion/observationState.ts';
import { never } from '../../shared/kernel/assert.ts';
import type { Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/Icon.tsx';

export type StateLook = { readonly tone: Tone; readonly icon: IconName; readonly words: string };

/** Where an observation stands, in sign and words. `lost`: its passage is no longer in the text. */
export function threadState(observation: ObservationView, lost: boolean, t: TFunction): StateLook {
  switch (observation.state) {
    case 'open':
      return openState(observation, lost, t);
    case 'answered':
      return outcomeLook(observation.outcome ?? 'accepted', t);
    case 'resolved':
      return { tone: 'plain', icon: 'check', words: resolvedWords(observation, t) };
    case 'merged':
      return {
        tone: 'plain',
        icon: 'merge',
        words: t(($) => $.discussion.state.merged, { number: observation.mergedInto?.number ?? '' }),
      };
    default:
      return never(observation.state);
  }
}

function openState({ proposal }: ObservationView, lost: boolean, t: TFunction): StateLook {
  if (lost) return { tone: 'warn', icon: 'alert', words: t(($) => $.discussion.state.lost) };
  return proposal === null
    ? { tone: 'warn', icon: 'clock', words: t(($) => $.discussion.state.open) }
    : { tone: 'info', icon: 'propose', words: t(($) => $.discussion.state.proposal) };
}

export function outcomeLook(outcome: Outcome, t: TFunction): StateLook {
  const words = t(($) => $.replies.outcome[outcome]);
  switch (outcome) {
    case 'accepted':
      return { tone: 'ok', icon: 'check', words };
    case 'accepted_in_part':
      return { tone: 'plain', icon: 'half', words };
    case 'not_accepted':
      return { tone: 'plain', icon: 'minus', words };
    default:
      return never(outcome);
  }
}

/** Outside of a round somebody who writes the text may close it as well. */
function resolvedWords({ entries }: ObservationView, t: TFunction): string {
  const closed = entries.findLast(({ kind }) => kind === 'resolved');
  return closed === undefined || closed.by.person === entries[0]?.by.person
    ? t(($) => $.discussion.state.resolved)
    : t(($) => $.discussion.state.resolvedBy, { name: closed.by.name });
}

/** The mark in the text as a sentence. */
export function markWords(observation: ObservationView, t: TFunction): string {
  const state = threadState(observation, false, t).words;
  return t(($) => $.discussion.thread.name, { number: observation.number, state });
}
