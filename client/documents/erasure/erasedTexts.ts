import type { DocumentId } from '../../../shared/kernel/ids.ts';

type Forget = (document: DocumentId) => void;

const listeners = new Set<Forget>();

/** Calls back when personal data was erased from a text: whatever this device keeps of it has to go. Answers how to stop. */
export function onTextErased(forget: Forget): () => void {
  listeners.add(forget);
  return () => listeners.delete(forget);
}

export function tellTextErased(document: DocumentId): void {
  for (const forget of listeners) forget(document);
}
