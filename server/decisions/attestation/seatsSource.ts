import { words } from '../pdf/typstWords.ts';
import type { Attestation, AttestedSeat, AttestedWord } from './attestation.ts';
import { choiceWords, confirmationWords, count, rightWords, secondWords } from './attestationWords.ts';
import { sheetSource } from './outcomeSource.ts';

/** A line for every seat, in the order of the round: also for those for which nobody spoke. */
export function seatsSource(round: Attestation): string {
  const isWeighed = round.rule !== null;
  const sheet = sheetSource('(1.15fr, 1.6fr, 1.45fr, auto, 1.05fr)', [
    [isWeighed ? 'Seggio e quota' : 'Parte', 'Scelta e motivo', 'Chi', 'Quando', 'Conferma'].map(words),
    ...round.seats.flatMap((seat) => seatRows(round, seat, isWeighed)),
  ]);
  return `#[#set text(hyphenate: false)\n#show table: set text(size: 8.5pt)\n${sheet}]`;
}

function seatRows(
  round: Attestation,
  seat: AttestedSeat,
  isWeighed: boolean,
): readonly (readonly string[])[] {
  const name = lines([seat.name, isWeighed ? count(seat.weight) : null]);
  if (seat.words.length === 0) {
    const silent = seat.present ? 'Presente, non si è espresso' : isWeighed ? 'Assente' : 'Non si è espressa';
    return [[name, words(silent), '', '', '']];
  }
  return seat.words.map((word, index) => [
    name,
    said(round, word, index === seat.words.length - 1),
    lines([`${word.name}, ${word.office}`, rightWords(word)]),
    lines(secondWords(word.at).split(' ')),
    words(confirmationWords(word)),
  ]);
}

function said({ kind }: Attestation, { choice, reason }: AttestedWord, counts: boolean): string {
  const chosen = choiceWords(kind, choice);
  const shown = counts ? `#strong[${words(chosen)}];` : words(`${chosen} (sostituito)`);
  return reason === null ? shown : `${shown}#linebreak();${words(reason)}`;
}

function lines(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : [words(part)])).join('#linebreak();');
}
