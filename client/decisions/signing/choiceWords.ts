import type { TFunction } from 'i18next';
import { type Choice, choices, type RoundKind } from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** What can be said in a round of this kind: nobody abstains from a signature. */
export function choicesOf(kind: RoundKind): readonly Choice[] {
  return kind === 'signature' ? choices.filter((choice) => choice !== 'abstention') : choices;
}

export const choiceSigns: Record<Choice, { readonly icon: IconName; readonly tone: string }> = {
  in_favour: { icon: 'check', tone: 'ok-t' },
  with_reservation: { icon: 'half', tone: 'ok-t' },
  against: { icon: 'x', tone: 'no-t' },
  abstention: { icon: 'minus', tone: 'muted' },
};

/** As it stands before a choice: "Favorevole", "Firmo per il Comune di Ticengo". */
export function choiceName(choice: Choice, kind: RoundKind, who: string, t: TFunction): string {
  if (kind !== 'signature') return t(($) => $.signing.choice[choice]);
  if (choice === 'in_favour') return t(($) => $.signing.choice.signs, { who });
  if (choice === 'with_reservation') return t(($) => $.signing.choice.signsWithReservation, { who });
  return t(($) => $.signing.choice.doesNotSign);
}

/** As it stands afterwards: "Favorevole", "Astenuto", "Firmato". */
export function saidName(choice: Choice, kind: RoundKind, t: TFunction): string {
  if (kind !== 'signature') return t(($) => $.signing.said[choice]);
  if (choice === 'in_favour') return t(($) => $.signing.said.signed);
  if (choice === 'with_reservation') return t(($) => $.signing.said.signedWithReservation);
  return t(($) => $.signing.said.notSigned);
}

/** What follows from it, in one line; null where it goes without saying. */
export function consequence(choice: Choice, kind: RoundKind, rule: Rule | null, t: TFunction): string | null {
  switch (choice) {
    case 'in_favour':
      return null;
    case 'with_reservation':
      return t(($) => $.signing.choice[reservation[kind]]);
    case 'against':
      return t(($) =>
        kind === 'signature' ? $.signing.choice.doesNotSignMeans : $.signing.choice.asksReason,
      );
    case 'abstention': {
      if (kind === 'opinion') return t(($) => $.signing.choice.abstentionInOpinion);
      const counts = rule?.abstention === 'counts_as_cast';
      return t(($) => (counts ? $.signing.choice.abstentionAsCast : $.signing.choice.abstentionForQuorum));
    }
  }
}

const reservation = {
  vote: 'reservationCounts',
  opinion: 'reservationInOpinion',
  signature: 'reservationAnnexed',
} as const;

/** Without a reason these are not taken (docs/spec/decisions.md R6). */
export function asksReason(choice: Choice | null): choice is 'against' | 'with_reservation' {
  return choice === 'against' || choice === 'with_reservation';
}
