import { z } from 'zod';
import {
  type ContributionId,
  idSchema,
  type ParticipantId,
  type WorkshopId,
  type WorkshopQuestionId,
} from '../../../shared/kernel/ids.ts';
import { contributionKinds, tags } from '../../../shared/workshops/contribution.ts';
import { recalledUnder } from '../../platform/memory.ts';
import { keptUnder } from '../../platform/sending/keptUnder.ts';
import type { Kept } from '../../platform/sending/sendingBox.ts';

const waitingCard = z.object({
  /** The id that the card has, here and on the server: one sent twice is one. */
  key: idSchema<ContributionId>(),
  kind: z.enum(contributionKinds),
  text: z.string(),
  tags: z.array(z.enum(tags)),
  question: idSchema<WorkshopQuestionId>().nullable(),
  onBehalf: z.boolean(),
  at: z.string(),
  refused: z.string().nullable(),
});

/** A card that has not reached its table. */
export type WaitingCard = z.infer<typeof waitingCard>;

const under = (workshop: WorkshopId) => `corale:tavolo:in-attesa:${workshop}:`;

/** What a participant has written on this phone and what has not left it. */
export function keptCards(workshop: WorkshopId, participant: ParticipantId): Kept<WaitingCard> {
  return keptUnder(`${under(workshop)}${participant}`, waitingCard);
}

/** The same of everybody who was here with this browser: for a page that is no longer let in, to be copied. */
export function cardsLeftHere(workshop: WorkshopId): readonly WaitingCard[] {
  return recalledUnder(under(workshop)).flatMap((name) => keptUnder(name, waitingCard).read());
}
