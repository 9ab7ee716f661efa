import type { Choice, RoundKind } from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { whySentence } from '../../../shared/decisions/words/outcomeWords.ts';
import { attendanceSentence, ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import { type Sitters, voiceOf } from '../../../shared/decisions/words/voice.ts';
import { dayInWords } from '../../../shared/i18n/dates.ts';
import { formatNumber } from '../../../shared/i18n/numbers.ts';
import type { Attestation, AttestedWord } from './attestation.ts';

/** The words of the attestation: it belongs to the proceedings of Italian offices, and is in Italian for everybody. */
export const attestationWords = {
  outcome: 'Esito',
  numbers: 'I numeri',
  said: 'Come si è espresso ogni seggio',
  signed: 'Come si è espressa ogni parte',
  record: 'Registro degli atti',
  worth: 'Che valore ha',
  /** docs/spec/decisions.md J7. */
  level:
    'Quanto è espresso in Corale vale al più come firma elettronica semplice, che il giudice valuta liberamente (decreto legislativo 82/2005, art. 20, comma 1-bis): non è una firma qualificata. Dove la legge chiede una firma qualificata, questa attestazione o il testo si scarica, si firma fuori da Corale e si registra con il numero di protocollo.',
  demo: 'Territorio dimostrativo: persone, voti e parole sono inventati, e chi si esprime non dimostra chi è.',
} as const;

export const kindWords: Record<RoundKind, string> = {
  vote: 'Attestazione della votazione',
  opinion: 'Attestazione dei pareri',
  signature: 'Attestazione delle firme',
};

const spoken: Record<Choice, string> = {
  in_favour: 'Favorevole',
  with_reservation: 'Favorevole con riserva',
  against: 'Contrario',
  abstention: 'Astenuto',
};

const signed: Record<Choice, string> = {
  in_favour: 'Firma',
  with_reservation: 'Firma con riserva',
  against: 'Non firma',
  abstention: 'Non si esprime',
};

export function choiceWords(kind: RoundKind, choice: Choice): string {
  return kind === 'signature' ? signed[choice] : spoken[choice];
}

/** By which right: "per delega di Anna Riva, atto n. 12 del 3 marzo 2026". */
export function rightWords({ right }: AttestedWord): string | null {
  if (!('act' in right)) return null;
  const by = right.via === 'delegation' ? 'per delega di' : 'per procura di';
  return `${by} ${right.giver}, atto n. ${right.act.number} del ${dayInWords(right.act.date, 'it')}`;
}

export function confirmationWords({ confirmed }: AttestedWord): string {
  switch (confirmed.method) {
    case 'passkey':
      return 'Passkey';
    case 'email_code':
      return 'Codice per e-mail (più debole)';
    case 'demo':
      return 'Nessuna prova (dimostrazione)';
    case 'secretary': {
      const how = confirmed.how === 'telephone' ? 'per telefono' : 'su carta';
      return `Detto ${how}, inserito da ${confirmed.by}`;
    }
  }
}

/** What came out, in a sentence. */
export function endingWords({ ending, seats, proposal, sitters }: Attestation): string {
  switch (ending.kind) {
    case 'decided':
    case 'no_quorum': {
      const { outcome } = ending;
      const casting = ending.kind === 'decided' && ending.casting !== null;
      const on = proposal === null ? '' : ` L’esito proposto era: ${proposedWords[proposal.outcome]}.`;
      const voice = voiceOf('it', sitters);
      return `${voice.words.verdict[outcome.verdict]}. ${whySentence(outcome, casting, voice)}${on}`;
    }
    case 'sent_back':
      return `Rinviato a chi scrive il testo, con questo motivo: ${ending.reason}`;
    case 'heard':
      return 'I pareri sono stati raccolti. Un parere non approva e non respinge.';
    case 'concluded':
      return 'Concluso: hanno firmato tutte le parti.';
    case 'not_concluded': {
      const missing = seats.filter(({ id }) => ending.missing.includes(id)).map(({ name }) => name);
      return `Non concluso. Mancano: ${missing.join(', ')}.`;
    }
  }
}

export const proposedWords = {
  accepted: 'accolta',
  accepted_in_part: 'accolta in parte',
  deferred: 'rinviata',
  declined: 'non accolta',
} as const;

const toTheSecond = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** "22/11/2026 10:30:15", in Italy. */
export function secondWords(instant: Date): string {
  return toTheSecond.format(instant).replace(',', '');
}

/** The rule as it was applied: who had to be there, what passes, and what a tie is worth. */
export function ruleAsApplied(rule: Rule, call: 'first' | 'second', sitters: Sitters): string {
  const voice = voiceOf('it', sitters);
  // A body without a second call meets again under the rule of its first.
  const attendance = call === 'second' ? (rule.secondCall ?? rule.firstCall) : rule.firstCall;
  const tie = rule.tie === 'president' ? voice.words.tiePresident : voice.words.tieFails;
  return [attendanceSentence(attendance, voice), ruleSentence(rule, voice), tie].join(' ');
}

export function count(value: number): string {
  return formatNumber(value, 'it');
}
