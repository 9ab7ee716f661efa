import type { WaitingView } from '../../shared/inbox/api.ts';
import { never } from '../../shared/kernel/assert.ts';
import type { ConsultationRoundId, DocumentId, SignOffRoundId } from '../../shared/kernel/ids.ts';

/** Where one does what waits: in a text, at an observation of it, or in a round. */
export type WaitingPlace =
  | { readonly document: DocumentId; readonly observation: number | undefined }
  | { readonly round: ConsultationRoundId }
  | { readonly signOff: SignOffRoundId };

export function waitingPlace(waiting: WaitingView): WaitingPlace {
  switch (waiting.kind) {
    case 'assigned':
    case 'named':
      return { document: waiting.document, observation: waiting.observationNumber };
    case 'reply':
      return { document: waiting.document, observation: undefined };
    case 'observe': {
      // Where there is one section only, it is opened at once.
      const [only, ...others] = waiting.documents;
      return only !== undefined && others.length === 0
        ? { document: only.id, observation: undefined }
        : { round: waiting.round };
    }
    case 'close':
      return { round: waiting.round };
    case 'sign':
      return { signOff: waiting.round };
    default:
      return never(waiting);
  }
}
