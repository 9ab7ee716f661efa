import type { RoundEvent } from '../../../shared/decisions/round.ts';
import type { ErasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import { canonicalJson, type Json } from '../../../shared/kernel/canonicalJson.ts';

/** Under these names stands what people wrote; everything else in an event is an id, an instant or one of our words. */
const written = new Set(['title', 'name', 'office', 'reason', 'instructions', 'place', 'number', 'sentTo']);

/**
 * What happened in a round, with the stub in place of the words. The round follows from it as before: who spoke,
 * what, when and by which right stays. The same event where they do not stand in it.
 */
export function maskedEvent(event: RoundEvent, words: ErasedWords): RoundEvent {
  // Only words that people wrote are others now: the shape is that of the event.
  return masked(event, words) as RoundEvent;
}

export function eventHolds(event: RoundEvent, words: ErasedWords): boolean {
  return JSON.stringify(maskedEvent(event, words)) !== JSON.stringify(event);
}

function masked(value: unknown, words: ErasedWords): unknown {
  if (Array.isArray(value)) return value.map((part) => masked(part, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (typeof part !== 'string') return [name, masked(part, words)];
      if (name === 'statement') return [name, maskedStatement(part, words)];
      return [name, written.has(name) ? words.maskedIn(part) : part];
    }),
  );
}

/** A statement is JSON in its own right: a reason of two lines is one only when it is read as such. */
function maskedStatement(statement: string, words: ErasedWords): string {
  const said = JSON.parse(statement) as Json;
  // Nothing is made canonical anew that does not have to be.
  const without = canonicalJson(masked(said, words) as Json);
  return without === canonicalJson(said) ? statement : without;
}
