import { textName } from '../../../shared/decisions/textName.ts';
import { voiceOf } from '../../../shared/decisions/words/voice.ts';
import { longMoment } from '../../../shared/i18n/dates.ts';
import { improntaSource, pageSource, termsSource } from '../pdf/pageSource.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import { literal, words } from '../pdf/typstWords.ts';
import type { Attestation } from './attestation.ts';
import {
  endingWords,
  kindWords,
  proposedWords,
  ruleAsApplied,
  attestationWords as said,
} from './attestationWords.ts';
import { countSource, testsSource } from './outcomeSource.ts';
import { seatsSource } from './seatsSource.ts';

/** The attestation of a closed round as a PDF that a mayor can read: what was asked, what came out, who said what. */
export function attestationJob(round: Attestation): TypstJob {
  const title = `${kindWords[round.kind]} n. ${round.number}`;
  const impronta = round.planHash ?? round.texts[0]?.hash ?? '';
  const foot = [title, round.body, round.district].filter((part) => part !== null).join(' · ');
  const source = [
    pageSource({ title, foot, impronta, demo: round.demo }),
    '#show heading: set block(above: 1.4em)\n#title()',
    ...(round.demo ? [words(said.demo)] : []),
    termsSource(factsOf(round)),
    heading(said.outcome),
    `#text(size: 13pt, weight: 700, font: "Titillium Web", ${literal(endingWords(round))});`,
    ...numbersOf(round),
    heading(said.worth),
    words(said.level),
    heading(round.kind === 'signature' ? said.signed : said.said),
    seatsSource(round),
    heading(said.record),
    recordSource(round),
  ].join('\n\n');
  return { source, images: [], at: round.closedAt };
}

function heading(text: string): string {
  return `#heading(level: 1)[${words(text)}];`;
}

type Fact = readonly [name: string, source: string];

function factsOf(round: Attestation): readonly Fact[] {
  const { sitting, deadline, rule, proposal, follows, planHash, weightYear } = round;
  const fact = (name: string, text: string | null): readonly Fact[] =>
    text === null ? [] : [[name, words(text)]];
  return [
    ...fact('Territorio', round.district),
    ...fact('Organo', round.body),
    ...round.texts.flatMap((text): readonly Fact[] => [
      ['Testo', words(`${textName(text)}, versione ${text.number}${changed(text.change)}`)],
      ['Impronta del testo', improntaSource(text.hash)],
    ]),
    ...(planHash === null ? [] : [['Impronta del piano intero', improntaSource(planHash)] as const]),
    ...(proposal === null
      ? []
      : fact(
          'Esito proposto',
          [proposedWords[proposal.outcome], proposal.reason].filter(Boolean).join(': '),
        )),
    ...fact(
      'Regola',
      rule === null
        ? 'Firmano tutte le parti, o l’accordo non è concluso.'
        : ruleAsApplied(rule, round.call, round.sitters),
    ),
    ...fact('Quote', weightYear === null ? null : `Popolazione del ${weightYear}, fissata all’apertura`),
    ...fact('Convocazione', round.kind === 'vote' ? callWords(round.call, follows) : null),
    ...fact('Seduta', sitting === null ? null : `${longMoment(sitting.at, 'it')}, ${sitting.place}`),
    ...fact('Termine', deadline === null ? null : longMoment(deadline, 'it')),
    ...fact('Aperta', momentBy(round.openedAt, round.openedBy)),
    ...fact('Chiusa', momentBy(round.closedAt, round.closedBy)),
  ];
}

function changed(change: Attestation['texts'][number]['change']): string {
  if (change === null) return '';
  return change === 'material' ? ' (correzione materiale)' : ' (modifica sostanziale)';
}

function callWords(call: 'first' | 'second', follows: number | null): string {
  if (call === 'first') return 'Prima';
  return follows === null ? 'Seconda' : `Seconda; la prima è la votazione n. ${follows}`;
}

function momentBy(at: Date, by: Attestation['openedBy']): string {
  const moment = longMoment(at, 'it');
  return by === null ? `${moment}, allo scadere del termine` : `${moment}, da ${by.name} (${by.office})`;
}

function numbersOf({ ending, rule, sitters }: Attestation): readonly string[] {
  if (rule === null || (ending.kind !== 'decided' && ending.kind !== 'no_quorum')) return [];
  const { tests, tally } = ending.outcome;
  return [
    testsSource(tests, rule, voiceOf('it', sitters)),
    `#heading(level: 2)[${words(said.numbers)}];`,
    countSource(tally),
  ];
}

function recordSource({ record }: Attestation): string {
  const entry = words(
    `La chiusura è l’atto n. ${record.seq} del registro di questo territorio, con l’impronta `,
  );
  const key =
    record.key === null
      ? words('Nessuna chiave ha ancora firmato il registro fino a questo atto.')
      : `${words('Il registro fino a questo atto è firmato con la chiave ')}${improntaSource(record.key)}`;
  return `${entry}${improntaSource(record.hash)}\n\n${key}`;
}
