import type { TFunction } from 'i18next';
import type { ObservationView } from '../../shared/discussion/api.ts';
import { isSettled } from '../../shared/discussion/observationState.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { Passage } from '../documents/page/companion.ts';
import { markWords } from './threadState.ts';

/** The key of the passage about which something is being written now. */
export const newPassage = 'new';

type Shown = {
  readonly observations: readonly ObservationView[];
  readonly active: ObservationId | null;
  /** What is being written about, or on its way. */
  readonly fresh: readonly FreshPassage[];
};

/** A passage about which there is no observation yet. */
export type FreshPassage = { readonly key: string; readonly anchor: Anchor };

/** What is marked in the text: every observation on a passage, however many stand on the same words. */
export function passagesOf({ observations, active, fresh }: Shown, t: TFunction): readonly Passage[] {
  const marks = observations.flatMap((observation) => passageOf(observation, observation.id === active, t));
  return [...marks, ...fresh.map((one) => beingWritten(one, t))];
}

function passageOf(observation: ObservationView, active: boolean, t: TFunction): readonly Passage[] {
  const { id, anchor, number, state, proposal } = observation;
  if (anchor === null) return [];
  const settled = isSettled(state);
  return [
    {
      key: id,
      label: String(number),
      description: markWords(observation, t),
      anchor,
      tone: settled ? 'settled' : 'waiting',
      active,
      proposed: settled ? null : proposal,
    },
  ];
}

function beingWritten({ key, anchor }: FreshPassage, t: TFunction): Passage {
  return {
    key,
    label: '+',
    description: t(($) => $.discussion.composer.mark),
    anchor,
    tone: 'writing',
    active: key === newPassage,
    proposed: null,
  };
}
