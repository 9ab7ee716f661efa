import { and, asc, eq, exists, inArray, or } from 'drizzle-orm';
import {
  consultationInvitee,
  consultationRound,
  consultationRoundDocument,
} from '../../drizzle/schema/discussion.ts';
import type { ConsultationRoundId, DocumentId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Reader } from '../platform/database.ts';

/** A round that a text is or was in, as it concerns one actor. */
export type RoundOnText = {
  readonly id: ConsultationRoundId;
  readonly number: number;
  readonly deadline: Date;
  readonly instructions: string;
  readonly closedAt: Date | null;
  /** She is invited, in person or by an organisation for which she acts. */
  readonly invited: boolean;
};

/**
 * Within a question about rounds: the invitations of one person to the round, in person or by an organisation
 * for which she acts.
 */
export function invitationsOf(reader: Reader, actor: Pick<Actor, 'person' | 'organisations'>) {
  return reader
    .select({ id: consultationInvitee.id })
    .from(consultationInvitee)
    .where(
      and(
        eq(consultationInvitee.round, consultationRound.id),
        or(
          eq(consultationInvitee.person, actor.person),
          inArray(consultationInvitee.organisation, [...actor.organisations]),
        ),
      ),
    );
}

/** Every round that this text is or was in. */
export async function roundsOn(
  reader: Reader,
  actor: Actor,
  document: DocumentId,
): Promise<readonly RoundOnText[]> {
  const round = consultationRound;
  const invitation = invitationsOf(reader, actor);
  return reader
    .select({
      id: round.id,
      number: round.number,
      deadline: round.deadline,
      instructions: round.instructions,
      closedAt: round.closedAt,
      invited: exists(invitation).mapWith(Boolean),
    })
    .from(round)
    .innerJoin(consultationRoundDocument, eq(consultationRoundDocument.round, round.id))
    .where(eq(consultationRoundDocument.document, document))
    .orderBy(asc(round.number)) as Promise<readonly RoundOnText[]>;
}
