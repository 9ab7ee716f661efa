/** What the page has to say to a screen reader, one sentence at a time. */
let sentence = '';
const listeners = new Set<() => void>();

/** Says it politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  // A no-break space at the end makes a repeated sentence a change, which is what gets read.
  sentence = text === sentence ? `${text}\u00a0` : text;
  for (const tell of listeners) tell();
}

export function lastSentence(): string {
  return sentence;
}

export function onSentence(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
