import { expect, test } from 'vitest';
import { matchesWords } from '../../shared/kernel/matchesWords.ts';

test.each([
  ['Povertà ed emarginazione', 'poverta', true],
  ['Povertà ed emarginazione', 'POVERTÀ', true],
  ['Povertà ed emarginazione', 'emarg pov', true],
  ['Povertà ed emarginazione', 'pov casa', false],
  ['Analisi dell’offerta', "dell'offerta", true],
  ['Analisi dell’offerta', 'dell offerta', true],
  ['Città', 'citta\u0300', true],
  ['Straße', 'strasse', false],
  ['Qualsiasi', '', true],
  ['Qualsiasi', '  ', true],
  ['50% dei Comuni', '%', true],
  ['Tutti i Comuni', '%', false],
])('%j, asked for %j: %s', (title, asked, found) => {
  expect(matchesWords(title, asked)).toBe(found);
});
