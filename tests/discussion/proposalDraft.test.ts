import { expect, test } from 'vitest';
import { changedContent, wordsToChange } from '../../client/discussion/proposals/changedContent.ts';
import {
  changeOf,
  draftedWords,
  draftFor,
  kindsFor,
  newProposal,
} from '../../client/discussion/proposals/proposalDraft.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { blocksOfWords, lineOfWords } from '../../shared/text/contentOfWords.ts';
import { areProperBlocks, isProperWords } from '../../shared/text/properContent.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const name: TextNode = { type: 'mention', attrs: { kind: 'person', subject: 'x', label: 'Sara Esempi' } };
const heading: TextNode = {
  type: 'heading',
  attrs: { level: 2, id: 'h' },
  content: [words('Che cosa faremo')],
};
const start = { words: 'cosa', block: heading, blockWords: 'Che cosa faremo' };

test('a name that is still in the words is still that name, and a line break one', () => {
  expect(lineOfWords('Lo guida @Sara Esempi,\ne chi aiuta @Sara Esempi', [name])).toEqual([
    words('Lo guida '),
    name,
    words(','),
    { type: 'hardBreak' },
    words('e chi aiuta '),
    name,
  ]);
});

test('what a paste brings along is no reason to refuse a proposal', () => {
  expect(isProperWords(lineOfWords('uno\tdue\u0000\u202Etre\ud800'))).toBe(true);
  expect(areProperBlocks(blocksOfWords('\n\nuno\n \ndue\n', heading))).toBe(true);
});

test('a paragraph that is written anew keeps its kind, and what follows are paragraphs', () => {
  expect(blocksOfWords('Che faremo\nPresto.', heading)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [words('Che faremo')] },
    { type: 'paragraph', content: [words('Presto.')] },
  ]);
});

test('a proposal begins with the words that stand there, and is none while nothing differs', () => {
  const draft = newProposal(start);
  expect(draft.kind).toBe('replace_words');
  expect(draftedWords(draft, start)).toBe('cosa');
  expect(changeOf(draft, start)).toBeNull();
  expect(changeOf({ ...draft, words: { replace_words: 'quando' } }, start)).toEqual({
    kind: 'replace_words',
    content: [words('quando')],
  });
  expect(changeOf({ kind: 'insert_after', words: {} }, start)).toBeNull();
  expect(changeOf({ kind: 'replace_block', words: {} }, start)).toBeNull();
  expect(changeOf({ kind: 'delete_block', words: {} }, start)).toEqual({ kind: 'delete_block' });
});

test('words of several paragraphs, or of a whole one, are changed with their paragraph', () => {
  expect(kindsFor({ ...start, words: null })).not.toContain('replace_words');
  expect(newProposal({ ...start, words: start.blockWords }).kind).toBe('replace_block');
});

test('whoever accepts with changes begins with the proposed words, or with what would be taken away', () => {
  const replace = { kind: 'replace_words', content: [words('quando')], was: 'cosa' } as const;
  expect(wordsToChange(replace, null)).toBe('quando');
  expect(changedContent(replace, 'quando e come')).toEqual([words('quando e come')]);
  const remove = { kind: 'delete_block', was: heading } as const;
  expect(wordsToChange(remove, null)).toBe('Che cosa faremo');
  expect(wordsToChange(remove, 'Che faremo')).toBe('Che faremo');
  expect(changedContent(remove, 'Faremo')).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [words('Faremo')] },
  ]);
});

test('what was typed before goes on where its kind fits the passage, and is kept where it does not', () => {
  const kept = { kind: 'replace_words', words: { replace_words: 'quali cose' } } as const;
  expect(draftFor(start, kept)).toBe(kept);
  expect(draftFor({ ...start, words: null }, kept)).toEqual({ ...kept, kind: 'replace_block' });
  expect(draftFor(start, null)).toEqual(newProposal(start));
});
