import type { Attendance, Majority, Rule, Threshold, Whole } from '../../../shared/decisions/rule.ts';

/** A rule as somebody would say it, for the attestation; `call` is the one that it was applied in. */
export function ruleSentence(rule: Rule, call: 'first' | 'second'): string {
  const attendance = call === 'first' ? rule.firstCall : (rule.secondCall ?? rule.firstCall);
  return [
    `${call === 'first' ? 'In prima' : 'In seconda'} convocazione ${quorum(attendance)}.`,
    `È approvato ${approval(rule)}.`,
    rule.reject === 'otherwise'
      ? 'Ciò che non è approvato è respinto.'
      : 'È respinto soltanto con la stessa maggioranza di contrari.',
    rule.abstention === 'counts_for_quorum_only'
      ? 'Chi si astiene conta soltanto per il numero legale.'
      : 'Chi si astiene conta tra i voti espressi.',
    rule.tie === 'president' ? 'Alla parità decide chi presiede.' : 'Alla parità non è approvato.',
  ].join(' ');
}

function quorum({ heads, minHeads, weight }: Attendance): string {
  const parts = [
    heads === null ? null : `${part(heads)} dei seggi`,
    minHeads === null ? null : `almeno ${minHeads} seggi`,
    weight === null ? null : `${part(weight)} delle quote`,
  ].filter((each) => each !== null);
  return parts.length === 0 ? 'non serve un numero legale' : `servono ${joined(parts)}`;
}

function approval({ approve: { heads, weight, minHeads } }: Rule): string {
  const parts = [
    heads === null ? null : `${part(heads.threshold)} ${wholeOf('seggi', heads)}`,
    weight === null ? null : `${part(weight.threshold)} ${wholeOf('quote', weight)}`,
    minHeads === null ? null : `almeno ${minHeads} seggi favorevoli`,
  ].filter((each) => each !== null);
  return `con ${joined(parts)}`;
}

const wholes: Record<'seggi' | 'quote', Record<Whole, string>> = {
  seggi: { present: 'dei seggi presenti', cast: 'dei voti espressi', assigned: 'di tutti i seggi' },
  quote: {
    present: 'delle quote presenti',
    cast: 'delle quote di chi ha votato',
    assigned: 'di tutte le quote',
  },
};

function wholeOf(kind: 'seggi' | 'quote', { of }: Majority): string {
  return wholes[kind][of];
}

const known: Readonly<Record<string, string>> = {
  'more 1/2': 'più della metà',
  'at_least 1/2': 'almeno la metà',
  'at_least 1/3': 'almeno un terzo',
  'more 1/3': 'più di un terzo',
  'at_least 2/3': 'almeno due terzi',
  'more 2/3': 'più di due terzi',
  'at_least 1/1': 'la totalità',
};

function part({ than, part: some, of }: Threshold): string {
  const words = than === 'more' ? 'più di' : 'almeno';
  return known[`${than} ${some}/${of}`] ?? `${words} ${some} su ${of}`;
}

function joined(parts: readonly string[]): string {
  return parts.join(' e ');
}
