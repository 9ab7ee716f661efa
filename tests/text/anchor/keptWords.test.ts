import { expect, test } from 'vitest';
import { isBecome, keptIn } from '../../../shared/text/anchor/keptWords.ts';

const became = (quote: string, words: string) => isBecome(keptIn(quote, words));

test.each([
  ['il trasporto sociale', 'il trasporto comunale', 'most letters are kept'],
  ['piano', 'piani', 'another ending'],
  ['gatto', 'matto', 'another beginning'],
  ['Trasporto, sociale.', 'trasporto sociale', 'capitals and punctuation'],
  ['aaaa bbbb', 'aaaa', 'just half of it'],
  ['aaaa bbbb', 'aaaa cccc bbbb dddd', 'twice as much'],
  ['uno due tre quattro cinque sei sette otto nove', 'quattro cinque sei', 'what is left of it'],
])('[T2] «%s» became «%s»: %s', (quote, words) => {
  expect(became(quote, words)).toBe(true);
});

test.each([
  ['il piano di zona', 'il bilancio di previsione', 'small words alone'],
  ['gatto', 'geranio', 'a letter at both ends'],
  ['aaaaa bbbb cc', 'bbbb', 'less than half, and little'],
  ['aaaa bbbb', 'aaaa cccc bbbb dddd e', 'more than twice as much'],
  ['uno due tre', 'tre due uno', 'another order'],
  ['§ —', '', 'no words'],
])('[T2] «%s» did not become «%s»: %s', (quote, words) => {
  expect(became(quote, words)).toBe(false);
});
