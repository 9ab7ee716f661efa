import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../shared/decisions/outcomeOf.ts';
import { presets } from '../../shared/decisions/presets.ts';
import type { Threshold } from '../../shared/decisions/rule.ts';
import { minuteText } from '../../shared/decisions/words/minuteWords.ts';
import { testWords, whySentence } from '../../shared/decisions/words/outcomeWords.ts';
import { attendanceSentence, ruleLines, ruleSentence } from '../../shared/decisions/words/ruleWords.ts';
import { sittersOf, voiceOf } from '../../shared/decisions/words/voice.ts';
import { noQuorumAsked, ofCast, ruleWith, seats, sitting } from './rulesFloor.ts';

const italian = voiceOf('it');
const english = voiceOf('en');
const of = (than: Threshold['than'], part: number, whole: number): Threshold => ({ than, part, of: whole });

describe('a rule in one sentence', () => {
  it.each([
    [
      presets.double_majority,
      'Il testo passa se dice sì più della metà dei Comuni che votano e, insieme, più della metà delle loro quote; chi si astiene conta solo per il numero legale.',
    ],
    [
      presets.one_head_one_vote,
      'Il testo passa se dice sì più della metà dei Comuni che votano; chi si astiene conta solo per il numero legale.',
    ],
    [
      presets.weighted,
      'Il testo passa se i sì portano più della metà delle quote dei Comuni che votano; chi si astiene conta solo per il numero legale.',
    ],
    [
      presets.unanimity,
      'Il testo passa se dicono sì tutti i Comuni presenti; chi si astiene non conta fra i sì.',
    ],
    [
      ruleWith({ approve: { heads: null, weight: ofCast, minHeads: 11 }, abstention: 'counts_as_cast' }),
      'Il testo passa se i sì portano più della metà delle quote dei Comuni che votano e, insieme, vengono da almeno 11 Comuni; chi si astiene è contato fra chi vota, ma non fra i sì.',
    ],
    [
      ruleWith({
        approve: {
          heads: { of: 'present', threshold: of('at_least', 4, 6) },
          weight: { of: 'assigned', threshold: of('more', 3, 5) },
          minHeads: 11,
        },
      }),
      'Il testo passa se dicono sì almeno due terzi dei Comuni presenti e, insieme, più di 3 su 5 delle quote di tutti i Comuni e, insieme, almeno 11 Comuni in tutto; chi si astiene non conta fra i sì.',
    ],
  ])('%#', (rule, sentence) => {
    expect(ruleSentence(rule, italian)).toBe(sentence);
  });

  it('in English, and of a body whose seats are no municipalities', () => {
    expect(ruleSentence(presets.double_majority, english)).toBe(
      'The text passes if more than half of the municipalities that vote say yes and, with them, more than half of their shares; whoever abstains counts only for the quorum.',
    );
    expect(ruleSentence(presets.one_head_one_vote, voiceOf('it', 'seats'))).toContain('dei seggi che votano');
    expect(sittersOf([{ subdistrict: 'Sub-ambito 1' }, { subdistrict: null }])).toBe('seats');
    expect(sittersOf([{ subdistrict: 'Sub-ambito 1' }])).toBe('municipalities');
  });

  it('every rule has all its lines', () => {
    for (const rule of Object.values(presets)) {
      for (const voice of [italian, english]) {
        const lines = ruleLines(rule, voice);
        expect(lines).toHaveLength(8);
        for (const { text } of lines) expect(text).not.toMatch(/\{\{|undefined/u);
      }
    }
  });

  it('says who has to be there', () => {
    expect(attendanceSentence(presets.weighted.firstCall, italian)).toBe(
      'La seduta vale se è presente più della metà di tutti i Comuni.',
    );
    expect(attendanceSentence(noQuorumAsked, italian)).toBe('Non serve un numero minimo di presenti.');
    expect(attendanceSentence({ heads: null, minHeads: 1, weight: of('at_least', 1, 3) }, italian)).toBe(
      'La seduta vale se sono presenti almeno 1 Comune e, insieme, i presenti portano almeno un terzo di tutte le quote.',
    );
  });
});

describe('an outcome in words', () => {
  const floor = [
    ...seats(8, 'in_favour', 11),
    ...seats(10, 'against'),
    ...seats(2, 'abstention'),
    ...seats(1, 'silent'),
    ...seats(3, 'absent'),
  ];
  const rule = presets.double_majority;
  const outcome = outcomeOf(sitting(rule, floor));

  it('each test says what was found and what was needed', () => {
    expect(outcome.tests.map((test) => testWords(test, rule, italian))).toEqual([
      { name: 'Numero legale', answer: 'sì', found: 'Presenti: 21 su 24. Ne bastano 13.' },
      {
        name: 'Maggioranza delle teste',
        answer: 'no',
        found: 'Favorevoli: 8 su 18 che hanno votato. Ne servono 10.',
      },
      {
        name: 'Maggioranza delle quote',
        answer: 'sì',
        found: 'I favorevoli portano 88 quote su 98 di chi ha votato. Ne bastano 50.',
      },
    ]);
  });

  it('says why', () => {
    expect(whySentence(outcome, false, italian)).toBe(
      'Le quote ci sono, le teste no: per questa regola servono entrambe.',
    );
    const turned = outcomeOf(sitting(rule, [[9, 'against'], ...seats(2, 'in_favour')]));
    expect(whySentence(turned, false, italian)).toBe(
      'Le teste ci sono, le quote no: per questa regola servono entrambe.',
    );
    const neither = outcomeOf(sitting(rule, seats(3, 'against')));
    expect(whySentence(neither, false, italian)).toBe('I sì non bastano.');
    const few = outcomeOf(
      sitting(ruleWith({ approve: { heads: null, weight: ofCast, minHeads: 2 } }), [
        [9, 'in_favour'],
        [1, 'against'],
      ]),
    );
    expect(whySentence(few, false, italian)).toContain('troppo pochi');
    const tied = outcomeOf(
      sitting({ ...rule, tie: 'president' }, [...seats(1, 'in_favour', 2), ...seats(1, 'against')]),
    );
    expect(whySentence(tied, false, italian)).toContain('dà la parola a chi presiede');
    expect(whySentence({ ...tied, verdict: 'rejected' }, true, italian)).toContain('contro');
    expect(whySentence({ ...tied, verdict: 'approved' }, true, italian)).toContain('a favore');
  });

  it('makes a text for the minutes', () => {
    expect(
      minuteText({ rule, outcome, title: 'Sezione 9.E, versione 4', delegates: 4, proxies: 2 }, italian),
    ).toBe(
      'Presenti 21 Comuni su 24, di cui 4 con delegato e 2 con procura: il numero legale è raggiunto. ' +
        'Favorevoli 8 Comuni con 88 quote; contrari 10 Comuni con 10; astenuti 2 Comuni con 2; presenti non votanti 1 Comune con 1. ' +
        'La regola: Il testo passa se dice sì più della metà dei Comuni che votano e, insieme, più della metà delle loro quote; chi si astiene conta solo per il numero legale. ' +
        'Sezione 9.E, versione 4: non approvata.',
    );
    const none = minuteText({ rule, outcome, title: 'Testo', delegates: 0, proxies: 1 }, english);
    expect(none).toContain('Present 21 municipalities of 24, 1 of them by proxy: the quorum is reached.');
  });
});
