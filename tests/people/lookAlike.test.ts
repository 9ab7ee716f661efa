import { expect, test } from 'vitest';
import { looksLike, passesFor } from '../../server/people/lookAlike.ts';

test.each([
  ['Marta Provini', 'MARTA  PROVINI'],
  ['Marta Provini', 'Маrtа Рrоvini'],
  ['Marta Provini', 'Marta Pr0vini'],
  ['Marta Provini', 'Marta\u200B Provini'],
  ['Elena Esempi', 'E1ena Esempi'],
  ['Elena Esempi', 'Ｅｌｅｎａ Ｅｓｅｍｐｉ'],
  ['Niccolò Dà', "Niccolo' Da"],
])('%s and %s look alike', (a, b) => {
  expect(looksLike(a, b)).toBe(true);
});

test.each([
  ['Marta Provini', 'Marta'],
  ['Marta Provini', 'Marta Provino'],
  ['Piera', 'Pietra'],
])('%s and %s are two names', (a, b) => {
  expect(looksLike(a, b)).toBe(false);
});

test.each([
  'Marta Provini',
  'Provini Marta',
  'Marta Provini, Sindaca di Prova',
  'Sindaca Provini',
  'La sindaca Marta Provini',
  'sindaca marta',
  'M. Provini',
  'Provini M.',
  'Marta P.',
  'ᴍᴀʀᴛᴀ ᴘʀᴏᴠɪɴɪ',
  '🅜🅐🅡🅣🅐 🅟🅡🅞🅥🅘🅝🅘',
  '🇲🇦🇷🇹🇦 🇵🇷🇴🇻🇮🇳🇮',
  'M@rta Prov1ni',
  'Marta Provlni',
  'Marta Provini 2',
  'Marta 😀 Provini',
])('%s passes for Marta Provini', (name) => {
  expect(passesFor('Marta Provini', name)).toBe(true);
});

test.each([
  'Marta',
  'Marta Bianchi',
  'Mario Provini',
  'Provini',
  'Marta e Piero',
  'Sindaca',
  'Sindaca di Prova',
  'Presidente Rossi',
  'M.',
  'Ospite 2',
  'Анна',
  '李雷',
])('%s passes for nobody', (name) => {
  expect(passesFor('Marta Provini', name)).toBe(false);
});

test('a member of one name is not everybody who has it beside another', () => {
  expect(passesFor('Marta', 'Marta Bianchi')).toBe(false);
});
