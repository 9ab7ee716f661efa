import type { NoticeFacts } from './notice.ts';

/** What is said by a word of its own kind, and not by the kind of the notice alone. */
type ByWord = 'answered' | 'round_closed' | 'receipt' | 'recommendation_answered';

/** By which text of the catalogue `notices.sentence` a notice is said; an answer, an ending and a receipt by their word. */
export function sentenceKey(facts: Exclude<NoticeFacts, { kind: ByWord }>, as: string | null) {
  switch (facts.kind) {
    case 'mentioned':
      return as === null ? 'mentioned' : 'mentionedAs';
    case 'assigned':
      return facts.due === null ? 'assigned' : 'assignedUntil';
    case 'observed':
      return facts.proposal ? 'proposed' : 'observed';
    case 'consultation_deadline':
      return facts.over ? 'consultation_over' : facts.kind;
    case 'round_opened':
      return `round_opened_${facts.of}` as const;
    default:
      return facts.kind;
  }
}

/** By which text of `notices.when` it is said until when one may speak; null where a notice says nothing of it. */
export function whenKey(facts: NoticeFacts): 'sitting' | 'until' | 'open' | null {
  if (!('signOff' in facts) || !('deadline' in facts)) return null;
  if ('sitting' in facts && facts.sitting !== null) return 'sitting';
  return facts.deadline === null ? 'open' : 'until';
}

/** As much of a hash as a sentence takes: twelve digits in groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/gu) ?? []).join(' ');
}
