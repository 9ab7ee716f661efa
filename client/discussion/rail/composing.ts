import type { DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';
import { draftAt } from '../words/draft.ts';

/** A new observation that is being written. */
export type Composing = {
  readonly anchor: Anchor | null;
  /** With other words for the passage. */
  readonly proposes: boolean;
};

/** An observation that was being written when the page went: also where none can be made any more, since words are in it. */
export function keptComposing(document: DocumentId, person: PersonId): Composing | null {
  const draft = draftAt({ person, document, thread: 'new', form: 'words' });
  return draft && { anchor: draft.anchor, proposes: draft.proposed !== null && draft.anchor !== null };
}
