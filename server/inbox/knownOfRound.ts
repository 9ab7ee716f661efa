import type { DecisionAct } from '../../shared/decisions/decisionAct.ts';
import { begun } from '../../shared/decisions/evolve.ts';
import type { RoundKnown } from '../../shared/inbox/whoIsToldOfRound.ts';
import type { DistrictId, DocumentId } from '../../shared/kernel/ids.ts';
import { speakersOf } from '../decisions/rounds/speakers.ts';
import type { Reader } from '../platform/database.ts';
import type { Audiences } from './audiences.ts';
import { deadlineNow, entryHashOf, openingOf, spokenIn } from './signOffStore.ts';

/** What has to be known to say who is told of an act of a round, and what it is about; null for acts that tell nobody. */
export async function knownOfRound(
  reader: Reader,
  act: DecisionAct,
  people: Audiences,
  at: { readonly district: DistrictId; readonly seq: number; readonly now: Date },
): Promise<{ readonly known: RoundKnown; readonly document: DocumentId | null } | null> {
  if (act.act === 'body.rule_set' || act.act === 'round.attended') return null;
  const { round } = act.facts;
  const opening = await openingOf(reader, round);
  if (opening === null) return null;
  const [deadline, speakers, spoke, hash] = await Promise.all([
    deadlineNow(reader, round),
    namesItsPeople(act) ? [] : speakersOf(reader, begun(opening, at.now.toISOString()), at.now),
    spokenIn(reader, round),
    entryHashOf(reader, at.district, at.seq),
  ]);
  const whole = opening.planHash !== null;
  const known: RoundKnown = {
    speakers: speakers.map(({ person }) => person),
    spoke,
    authors: people.leading,
    whole,
    deadline,
    sitting: opening.sitting,
    record: { seq: at.seq, hash },
    mayRead: people.mayRead,
  };
  return { known, document: whole ? null : (opening.texts[0]?.document ?? null) };
}

/** Receipts and reminders say themselves for whom they are: forty-eight at once ask nobody else. */
function namesItsPeople({ act }: DecisionAct): boolean {
  return act === 'ballot.cast' || act === 'round.reminded';
}
