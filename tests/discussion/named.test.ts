import { expect, test } from 'vitest';
import { mentionsIn, type Named, sentWords } from '../../client/discussion/words/named.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';

const id = (digit: number) =>
  must(parseId<PersonId>(`00000000-0000-4000-8000-00000000000${digit}`), 'a UUID');
const ada: Named = { kind: 'person', subject: id(1), name: 'Ada' };
const adaEsempi: Named = { kind: 'person', subject: id(2), name: 'Ada Esempi' };
const named = (words: string, chosen: readonly Named[]) =>
  mentionsIn(words, chosen).map(({ subject, from, to }) => [subject, words.slice(from, to)]);

test('who was chosen is found where the name stands, as often as it stands there', () => {
  expect(named('@Ada, e poi @Ada.', [ada])).toEqual([
    [id(1), '@Ada'],
    [id(1), '@Ada'],
  ]);
});

test('of two names the longer one is meant, and letters that go on make it another name', () => {
  expect(named('@Ada Esempi e @Ada', [ada, adaEsempi])).toEqual([
    [id(2), '@Ada Esempi'],
    [id(1), '@Ada'],
  ]);
  expect(named('@Adamo', [ada])).toEqual([]);
});

test('who was chosen and then erased, or never was, is not named', () => {
  expect(named('Niente @ qui, scrivi a ada@prova.example', [ada])).toEqual([]);
  expect(named('@Ada', [])).toEqual([]);
});

test('places count in the words as they are sent', () => {
  expect(sentWords('\r\n  @Ada\r\nciao \n')).toBe('@Ada\nciao');
});
