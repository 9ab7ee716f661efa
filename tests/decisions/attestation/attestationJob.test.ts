import { expect, test } from 'vitest';
import type { Attestation } from '../../../server/decisions/attestation/attestation.ts';
import { attestationJob } from '../../../server/decisions/attestation/attestationJob.ts';
import { typesetInProcess } from '../../../server/decisions/pdf/typesetInProcess.ts';
import { hasTypst } from '../../../server/decisions/pdf/typst.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { sampleAttestation } from '../../support/sampleAttestation.ts';

/** The words of a source, in their order, as a reader would hear them. */
function wordsOf(round: Attestation): string {
  const { source } = attestationJob(round);
  return [...source.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, said]) => said).join('\n');
}

test('[J7] the level of a sign-off is named, and nothing calls it a digital signature', () => {
  const said = wordsOf(sampleAttestation());
  expect(said).toContain('vale al più come firma elettronica semplice');
  expect(said).toContain('si firma fuori da Corale e si registra con il numero di protocollo');
  expect(said.toLowerCase()).not.toContain('firma digitale');
});

test('text, rule, numbers, every seat with its reason, and the place in the record are there', () => {
  const said = wordsOf(sampleAttestation());
  for (const words of [
    'Attestazione della votazione n. 12',
    'Assemblea dei Sindaci',
    'Servizi per l’infanzia, versione 3 (modifica sostanziale)',
    '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
    'Il testo passa se dice sì più della metà dei Comuni che votano e, insieme, più della metà delle loro quote',
    'Presenti: 43 su 48. Ne bastano 16.',
    'Seconda; la prima è la votazione n. 11',
    'Favorevole con riserva',
    'Mancano le risorse per il secondo anno; va chiarito chi copre la differenza.',
    'per delega di Bruno Prova 1, atto n. 1/2026 del 3 ottobre 2026',
    'per procura di Bruno Prova 6, atto n. 6/2026 del 3 ottobre 2026',
    'Codice per e-mail (più debole)',
    'Detto per telefono, inserito da Carla Prova',
    '22/11/2026\n18:45:30',
    'La chiusura è l’atto n. 231 del registro di questo territorio',
    'Presente, non si è espresso',
    'Assente',
    'Territorio dimostrativo',
  ])
    expect(said).toContain(words);
});

test('a replaced opinion stays, and a party that is missing is named', () => {
  const vote = sampleAttestation();
  const [first, second] = vote.seats;
  const seat = must(first, 'a seat');
  const word = must(seat.words[0], 'a word');
  const opinion = wordsOf({
    ...vote,
    kind: 'opinion',
    ending: { kind: 'heard' },
    seats: [{ ...seat, words: [{ ...word, choice: 'abstention' }, word] }],
  });
  expect(opinion).toContain('Astenuto (sostituito)');
  const signatures = wordsOf({
    ...vote,
    kind: 'signature',
    body: null,
    rule: null,
    ending: { kind: 'not_concluded', missing: [must(second, 'a seat').id] },
  });
  expect(signatures).toContain('Non concluso. Mancano: Comune di Prova 2.');
  expect(signatures).toContain('Firmano tutte le parti, o l’accordo non è concluso.');
});

test.runIf(hasTypst())('it is PDF/UA-1, with a line for each of its 48 seats', async () => {
  const made = await typesetInProcess(attestationJob(sampleAttestation()));
  if (!made.ok) throw new Error(made.refused);
  const pdf = Buffer.from(made.value).toString('latin1');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  // Three tests and seven counts beside the seats, and a head over each of the three.
  expect(pdf.match(/\/S \/TR\b/gu)).toHaveLength(48 + 3 + 7 + 3);
});
