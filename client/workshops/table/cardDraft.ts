import { z } from 'zod';
import type { ParticipantId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { contributionKinds, tags } from '../../../shared/workshops/contribution.ts';
import { recall, recalledUnder, remember } from '../../platform/memory.ts';

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

const under = (workshop: WorkshopId) => `corale:tavolo:bozza:${workshop}:`;
const nameOf = ({ workshop, participant }: Whose) => `${under(workshop)}${participant}`;

export function recallCard(whose: Whose): CardDraft {
  return readCard(nameOf(whose));
}

/** The words that anybody was writing here with this browser: for a page that is no longer let in, to be copied. */
export function draftsLeftHere(workshop: WorkshopId): readonly string[] {
  return recalledUnder(under(workshop)).map((name) => readCard(name).text);
}

function readCard(name: string): CardDraft {
  try {
    return cardDraft.parse(JSON.parse(recall(name) ?? 'null'));
  } catch {
    return emptyCard;
  }
}

export function rememberCard(whose: Whose, draft: CardDraft): void {
  remember(nameOf(whose), draft.text === '' ? null : JSON.stringify(draft));
}
