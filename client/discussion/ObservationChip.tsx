import { useTranslation } from 'react-i18next';
import type { ObservationState, Outcome } from '../../shared/discussion/observationState.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { outcomeLook } from './threadState.ts';

type Look = { readonly icon: IconName; readonly tone: Tone };

const ofState: Record<Exclude<ObservationState, 'answered'>, Look> = {
  open: { icon: 'clock', tone: 'warn' },
  resolved: { icon: 'check', tone: 'plain' },
  merged: { icon: 'merge', tone: 'plain' },
};

type ObservationChipProps = { readonly state: ObservationState; readonly outcome: Outcome | null };

/** Where an observation stands, or what was said to it: sign and word. */
export function ObservationChip({ state, outcome }: ObservationChipProps) {
  const { t } = useTranslation();
  if (outcome !== null) {
    const { words, ...look } = outcomeLook(outcome, t);
    return <Chip {...look}>{words}</Chip>;
  }
  // Only what has its reply has an outcome, and always.
  const other = state === 'answered' ? 'resolved' : state;
  return <Chip {...ofState[other]}>{t(($) => $.replies.state[other])}</Chip>;
}
