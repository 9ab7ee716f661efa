import type { AgreementState } from '../../shared/documents/agreementLife.ts';
import type { Standing } from '../../shared/documents/lives.ts';
import type { MinutesState } from '../../shared/documents/minutesLife.ts';
import type { PlanSectionState } from '../../shared/documents/planSectionLife.ts';
import type { RecommendationState } from '../../shared/documents/recommendationLife.ts';
import type { Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/Icon.tsx';

type Look = { readonly icon: IconName; readonly tone: Tone };

/** The sign and colour of a state, wherever it is shown. */
export function standingLook(standing: Standing): Look {
  switch (standing.kind) {
    case 'plan_section':
      return planSection[standing.state];
    case 'recommendation':
      return recommendation[standing.state];
    case 'agreement':
      return agreement[standing.state];
    case 'minutes':
      return minutes[standing.state];
  }
}

const planSection: Record<PlanSectionState, Look> = {
  draft: { icon: 'pen', tone: 'plain' },
  consultation: { icon: 'chat', tone: 'info' },
  consolidation: { icon: 'chat', tone: 'warn' },
  frozen: { icon: 'lock', tone: 'plain' },
  under_vote: { icon: 'scale', tone: 'info' },
  approved: { icon: 'check', tone: 'ok' },
  rejected: { icon: 'x', tone: 'no' },
  published: { icon: 'mega', tone: 'ok' },
  in_force: { icon: 'shield', tone: 'ok' },
  superseded: { icon: 'later', tone: 'plain' },
};

const recommendation: Record<RecommendationState, Look> = {
  drafted: { icon: 'pen', tone: 'plain' },
  validated_by_workshop: { icon: 'people', tone: 'ok' },
  open_observations: { icon: 'chat', tone: 'info' },
  submitted_to_mayors: { icon: 'inbox', tone: 'warn' },
  answered: { icon: 'check', tone: 'plain' },
};

const agreement: Record<AgreementState, Look> = {
  design_table: { icon: 'pen', tone: 'plain' },
  final_project: { icon: 'doc', tone: 'plain' },
  agreement_draft: { icon: 'paper', tone: 'plain' },
  legal_check: { icon: 'scale', tone: 'warn' },
  frozen: { icon: 'lock', tone: 'plain' },
  signing: { icon: 'key', tone: 'info' },
  not_concluded: { icon: 'x', tone: 'no' },
  in_force: { icon: 'shield', tone: 'ok' },
  amended: { icon: 'later', tone: 'plain' },
  expired: { icon: 'clock', tone: 'plain' },
  terminated: { icon: 'x', tone: 'no' },
};

const minutes: Record<MinutesState, Look> = {
  draft: { icon: 'pen', tone: 'plain' },
  circulated: { icon: 'people', tone: 'info' },
  approved: { icon: 'check', tone: 'ok' },
  signed: { icon: 'key', tone: 'ok' },
  filed: { icon: 'inbox', tone: 'plain' },
};
