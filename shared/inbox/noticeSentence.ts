import type { NoticeFacts } from './notice.ts';

/** By which text of the catalogue `notices.sentence` a notice is said; an answer is said by its outcome. */
export function sentenceKey(facts: Exclude<NoticeFacts, { kind: 'answered' }>, as: string | null) {
  switch (facts.kind) {
    case 'mentioned':
      return as === null ? 'mentioned' : 'mentionedAs';
    case 'assigned':
      return facts.due === null ? 'assigned' : 'assignedUntil';
    case 'observed':
      return facts.proposal ? 'proposed' : 'observed';
    case 'consultation_deadline':
      return facts.over ? 'consultation_over' : facts.kind;
    default:
      return facts.kind;
  }
}
