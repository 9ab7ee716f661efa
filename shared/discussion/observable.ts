import type { Standing } from '../documents/lives.ts';
import { never } from '../kernel/assert.ts';

/**
 * Who makes observations on a text while it is where it is. `everyone`: of those whose role allows it.
 * `invited`: who is invited to the open round, and whoever replies to them. `writers`: who may write it now.
 */
export type ObservedBy = 'everyone' | 'invited' | 'writers' | 'nobody';

/** Into a thread that exists everybody who could make observations writes at any time: signed text may be discussed. */
export function observedBy(standing: Standing): ObservedBy {
  switch (standing.kind) {
    case 'plan_section':
      if (standing.state === 'draft') return 'everyone';
      if (standing.state === 'consultation') return 'invited';
      return standing.state === 'consolidation' ? 'writers' : 'nobody';
    case 'recommendation':
      if (standing.state === 'drafted') return 'everyone';
      return standing.state === 'open_observations' ? 'everyone' : 'nobody';
    case 'agreement':
      return ['design_table', 'final_project', 'agreement_draft', 'legal_check'].includes(standing.state)
        ? 'everyone'
        : 'nobody';
    case 'minutes':
      return standing.state === 'draft' || standing.state === 'circulated' ? 'everyone' : 'nobody';
    default:
      return never(standing);
  }
}
