import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NoticeSentence } from '../../client/inbox/NoticeSentence.tsx';
import { recommendationOutcomes } from '../../shared/documents/recommendationLife.ts';
import { en } from '../../shared/i18n/en.ts';
import { type NoticeFacts, type NoticeView, type RoundEnding, urgency } from '../../shared/inbox/notice.ts';
import type {
  BallotId,
  ConsultationRoundId,
  DocumentId,
  NoticeId,
  ObservationEntryId,
  ObservationId,
  OrganisationId,
  PersonId,
  SignOffRoundId,
} from '../../shared/kernel/ids.ts';
import { italian } from '../support/italian.ts';

const by = 'n' as PersonId;
const entry = 'e' as ObservationEntryId;
const on = { observation: 'o' as ObservationId, number: 14, by };
const of = { round: 'r' as ConsultationRoundId, number: 2 };
const signOff = { signOff: 's' as SignOffRoundId, number: 3, of: 'vote', whole: false } as const;
const sitting = { at: '2020-12-05T17:00:00Z', place: 'Sala dei Ricevimenti' };
const ballot = 'v' as BallotId;
const record = { seq: 231, hash: '5a9f20c8b04d'.padEnd(64, '0') };
const endings: readonly RoundEnding[] = [
  'approved',
  'rejected',
  'undecided',
  'no_quorum',
  'sent_back',
  'heard',
  'concluded',
  'not_concluded',
];
// Whatever year it is when this runs, it is another.
const deadline = '2020-11-27T11:00:00Z';

/** Every kind, and what tells two of a kind apart. */
const all: readonly NoticeFacts[] = [
  { kind: 'mentioned', entry, as: null, ...on },
  { kind: 'mentioned', entry, as: 'c' as OrganisationId, ...on },
  { kind: 'assigned', due: null, ...on },
  { kind: 'assigned', due: '2020-11-30', ...on },
  { kind: 'due', observation: on.observation, number: 14, due: '2020-11-30' },
  { kind: 'answered', outcome: 'accepted', ...on },
  { kind: 'answered', outcome: 'accepted_in_part', ...on },
  { kind: 'answered', outcome: 'not_accepted', ...on },
  { kind: 'resolved', ...on },
  { kind: 'reopened', ...on },
  { kind: 'merged', into: 'p' as ObservationId, intoNumber: 12, ...on },
  { kind: 'hidden', entry, ...on },
  { kind: 'commented', entry, ...on },
  { kind: 'observed', proposal: false, ...on },
  { kind: 'observed', proposal: true, ...on },
  { kind: 'consultation_opened', deadline, by, ...of },
  { kind: 'consultation_prolonged', deadline, ...of },
  { kind: 'consultation_reminder', deadline, by, ...of },
  { kind: 'consultation_deadline', deadline, over: false, ...of },
  { kind: 'consultation_deadline', deadline, over: true, ...of },
  { kind: 'consultation_closed', ...of },
  { kind: 'round_opened', by, deadline, sitting: null, ...signOff },
  { kind: 'round_opened', by, deadline: null, sitting, ...signOff, of: 'opinion', whole: true },
  { kind: 'round_opened', by, deadline: null, sitting: null, ...signOff, of: 'signature' },
  { kind: 'round_reminder', by, deadline, sitting: null, ...signOff },
  { kind: 'round_prolonged', deadline, ...signOff },
  { kind: 'round_deadline', deadline, ...signOff },
  ...endings.map((ending) => ({ kind: 'round_closed', ending, ...signOff }) as const),
  ...recommendationOutcomes.map((outcome) => ({ kind: 'recommendation_answered', outcome }) as const),
  ...[false, true].map(
    (entered) =>
      ({ kind: 'receipt', ballot, choice: 'with_reservation', entered, by, record, ...signOff }) as const,
  ),
];

const shown = (facts: NoticeFacts, part: Partial<NoticeView> = {}): string => {
  const notice: NoticeView = {
    id: 'i' as NoticeId,
    at: '2020-11-21T08:12:00Z',
    read: false,
    facts,
    document:
      'round' in facts ? null : { id: 'd' as DocumentId, title: 'Anziani e caregiver', number: '9.E' },
    by: 'by' in facts ? { name: 'Elena Esempi', office: 'Ufficio di Piano' } : null,
    as: 'as' in facts && facts.as !== null ? 'Cooperativa Esempio Uno' : null,
    words: null,
    ...part,
  };
  return renderToStaticMarkup(<NoticeSentence notice={notice} />);
};

const elena = '<b>Elena Esempi (Ufficio di Piano)</b>';

test('every kind of notice is among them', () => {
  expect([...new Set(all.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(urgency).toSorted());
});

test('in Italian, each is a sentence of its own', () => {
  const section = '9.E Anziani e caregiver';
  expect(all.map((facts) => shown(facts))).toEqual([
    `${elena} ti nomina nell’osservazione 14 su ${section}.`,
    `${elena} nomina Cooperativa Esempio Uno nell’osservazione 14 su ${section}.`,
    `${elena} ti affida l’osservazione 14 su ${section}.`,
    `${elena} ti affida l’osservazione 14 su ${section}. Termine: 30 novembre 2020.`,
    `<b>L’osservazione 14</b> su ${section} aspetta te. Termine: 30 novembre 2020.`,
    `La tua osservazione 14 su ${section} è <b>accolta</b>. Ha risposto Elena Esempi (Ufficio di Piano).`,
    `La tua osservazione 14 su ${section} è <b>accolta in parte</b>. Ha risposto Elena Esempi (Ufficio di Piano).`,
    `La tua osservazione 14 su ${section} <b>non è accolta</b>. Ha risposto Elena Esempi (Ufficio di Piano).`,
    `${elena} ha chiuso la tua osservazione 14 su ${section}.`,
    `${elena} ha riaperto l’osservazione 14 su ${section}: aspetta di nuovo una risposta.`,
    `${elena} ha unito la tua osservazione 14 alla 12 su ${section}: la risposta a quella vale anche per la tua.`,
    `${elena} ha nascosto le tue parole nell’osservazione 14 su ${section}. Il motivo è accanto al testo.`,
    `${elena} ha scritto nell’osservazione 14 su ${section}.`,
    `${elena} ha osservato su ${section}: osservazione 14.`,
    `${elena} propone altre parole per ${section}: osservazione 14.`,
    `${elena} ti invita alla consultazione 2. Puoi osservare entro venerdì 27 novembre 2020, ore 12.00.`,
    '<b>La consultazione 2</b> dura di più: puoi osservare entro venerdì 27 novembre 2020, ore 12.00.',
    `${elena} ti ricorda la consultazione 2. Puoi osservare entro venerdì 27 novembre 2020, ore 12.00.`,
    '<b>La consultazione 2</b> sta per finire: puoi osservare entro venerdì 27 novembre 2020, ore 12.00.',
    '<b>Il termine della consultazione 2</b> è passato: era venerdì 27 novembre 2020, ore 12.00. Ora si può chiudere.',
    '<b>La consultazione 2</b> è chiusa. L’Ufficio di Piano risponde a ogni osservazione.',
    `${elena} ti chiama al voto 3 su ${section}. Puoi farlo entro venerdì 27 novembre 2020, ore 12.00.`,
    `${elena} ti chiede un parere, il numero 3. Testo: il piano intero. La seduta è sabato 5 dicembre 2020, ore 18.00, Sala dei Ricevimenti.`,
    `${elena} apre alla firma delle parti ${section}. Puoi farlo finché chi presiede non chiude.`,
    `${elena} ti ricorda che su ${section} manca la tua parola. Puoi farlo entro venerdì 27 novembre 2020, ore 12.00.`,
    `<b>C’è più tempo</b> per decidere su ${section}. Puoi farlo entro venerdì 27 novembre 2020, ore 12.00.`,
    `<b>Sta per finire il tempo</b> per decidere su ${section}, e un tuo seggio non ha ancora parlato. Puoi farlo entro venerdì 27 novembre 2020, ore 12.00.`,
    `${section}: <b>il testo è approvato</b>.`,
    `${section}: <b>il testo non è approvato</b>.`,
    `Su ${section} <b>non si è deciso</b>.`,
    `Su ${section} <b>è mancato il numero legale</b>.`,
    `${section}: <b>il testo torna in bozza</b>, con il motivo di chi presiede.`,
    `I pareri su ${section} sono <b>raccolti</b>.`,
    `${section}: <b>l’accordo è concluso</b>, hanno firmato tutte le parti.`,
    `${section}: <b>l’accordo non è concluso</b>, manca almeno una parte.`,
    `I Sindaci hanno <b>accolto</b> una tua raccomandazione: ${section}.`,
    `I Sindaci hanno <b>accolto in parte</b> una tua raccomandazione: ${section}.`,
    `I Sindaci hanno <b>rinviato</b> una tua raccomandazione: ${section}.`,
    `I Sindaci <b>non hanno accolto</b> una tua raccomandazione: ${section}.`,
    `La tua parola su ${section} è registrata: <b>favorevole con riserva</b>. Atto 231, impronta 5a9f 20c8 b04d.`,
    `${elena} ha registrato per te su ${section}: <b>favorevole con riserva</b>. Atto 231, impronta 5a9f 20c8 b04d.`,
  ]);
});

test('what one may not read any more, and who is not known, are said so', () => {
  const said = shown({ kind: 'commented', entry, ...on }, { document: null, by: null });
  expect(said).toBe(
    '<b>Una persona</b> ha scritto nell’osservazione 14 su un testo che non puoi più leggere.',
  );
});

test('names and titles that look like markup are shown as they were written', () => {
  const said = shown(
    { kind: 'commented', entry, ...on },
    {
      document: { id: 'd' as DocumentId, title: '<img src=x onerror=alert(1)>', number: null },
      by: { name: '</b><script>alert(1)</script>', office: '{{number}}' },
    },
  );
  expect(said).not.toContain('<img');
  expect(said).not.toContain('<script');
  expect(said).toContain('&lt;script&gt;');
});

describe('in English', () => {
  beforeAll(async () => {
    italian.addResourceBundle('en', 'translation', en);
    await italian.changeLanguage('en');
  });
  // Other files share this page of words.
  afterAll(async () => {
    await italian.changeLanguage('it');
  });

  test('each is whole, and no two are alike', () => {
    const said = all.map((facts) => shown(facts));
    expect(new Set(said).size).toBe(all.length);
    expect(said.filter((sentence) => /\{\{|notices\.|undefined/u.test(sentence))).toEqual([]);
    expect(said[0]).toBe(`${elena} names you in observation 14 on 9.E Anziani e caregiver.`);
    expect(said[15]).toBe(
      `${elena} invites you to consultation 2. You can observe by Friday 27 November 2020 at 12:00.`,
    );
  });
});
