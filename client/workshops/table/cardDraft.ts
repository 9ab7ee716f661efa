import { z } from 'zod';
import type { ParticipantId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { contributionKinds, tags } from '../../../shared/workshops/contribution.ts';
import { recall, remember } from '../../platform/memory.ts';

const cardDraft = z.object({
  kind: z.enum(contributionKinds),
  text: z.string(),
  tags: z.array(z.enum(tags)),
  onBehalf: z.boolean(),
});

/** A card that is being written: kept on this phone, so that a page that is loaded again has it. */
export type CardDraft = z.infer<typeof cardDraft>;

export const emptyCard: CardDraft = { kind: 'idea', text: '', tags: [], onBehalf: false };

type Whose = { readonly workshop: WorkshopId; readonly participant: ParticipantId };

const nameOf = ({ workshop, participant }: Whose) => `corale:tavolo:bozza:${workshop}:${participant}`;

export function recallCard(whose: Whose): CardDraft {
  try {
    return cardDraft.parse(JSON.parse(recall(nameOf(whose)) ?? 'null'));
  } catch {
    return emptyCard;
  }
}

export function rememberCard(whose: Whose, draft: CardDraft): void {
  remember(nameOf(whose), draft.text === '' ? null : JSON.stringify(draft));
}
