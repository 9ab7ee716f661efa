import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { AuthorReplay } from '../../server/sync/authorship/authorReplay.ts';
import { carriedAuthors, countLetters } from '../../server/sync/authorship/carriedAuthors.ts';
import { writtenBy } from '../../server/sync/authorship/writtenBy.ts';
import { erasedStub, erasedWords } from '../../shared/documents/erasure/erasedWords.ts';
import { maskedContent } from '../../shared/documents/erasure/maskedContent.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { contentOf, firstUpdate, type TextNode } from '../../shared/text/content.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';

test('[E1] words are found in capitals, with other accents and other spaces, and never inside another word', () => {
  const words = erasedWords(['Niccolò Prova', 'n. 12 (bis)']);
  const masked = (text: string) => words.maskedIn(text);
  expect(masked('È NICCOLÒ  PROVA.')).toBe(`È ${erasedStub}.`);
  expect(masked('Di niccolo\u0300\u00a0prova, no.')).toBe(`Di ${erasedStub}, no.`);
  expect(masked('Niccolò Provasi')).toBe('Niccolò Provasi');
  expect(masked('al N. 12 (bis)')).toBe(`al ${erasedStub}`);
  expect(masked('al n.  12 bis')).toBe('al n.  12 bis');
  expect(erasedWords(['Anna', 'Anna Prova']).maskedIn('Anna Prova')).toBe(erasedStub);
});

const p = (...content: TextNode[]): TextNode => ({ type: 'paragraph', attrs: { id: 'b1' }, content });
const text = (words: string, ...marks: NonNullable<TextNode['marks']>): TextNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});

test('[E1] words go where a mark, a break or a note stands within or beside them, and from addresses and images', () => {
  const bold = { type: 'bold' };
  const file = 'a'.repeat(64);
  const content: TextNode = {
    type: 'doc',
    content: [
      p(text('Di An'), text('na', bold), text(' Prova si dice'), { type: 'hardBreak' }, text('ancora: Anna')),
      p(
        text('Vedi', { type: 'link', attrs: { href: 'https://altrove.example/Anna%20Prova' } }),
        { type: 'footnote', attrs: { id: 'n' }, content: [text('Nota su Anna Prova.')] },
        { type: 'mention', attrs: { kind: 'person', subject: 'x', label: 'Anna Prova' } },
        text('Anna'),
        { type: 'hardBreak' },
        text('Prova'),
      ),
      { type: 'image', attrs: { id: 'i', file, alt: 'Casa' } },
      { type: 'image', attrs: { id: 'j', file: 'b'.repeat(64), alt: 'Anna Prova in casa' } },
    ],
  };
  const masked = maskedContent(content, { words: erasedWords(['Anna Prova']), files: new Set([file]) });
  expect(masked.content).toEqual({
    type: 'doc',
    content: [
      p(text(`Di ${erasedStub}`), text(' si dice'), { type: 'hardBreak' }, text('ancora: Anna')),
      p(
        { ...text('Vedi'), marks: [] },
        { type: 'footnote', attrs: { id: 'n' }, content: [text(`Nota su ${erasedStub}.`)] },
        text(erasedStub),
        text(erasedStub),
        { type: 'hardBreak' },
      ),
      { type: 'paragraph', attrs: { id: 'i' }, content: [text(erasedStub)] },
      { type: 'image', attrs: { id: 'j', file: 'b'.repeat(64), alt: `${erasedStub} in casa` } },
    ],
  });
  expect(masked.letters).toBe('Di Anna Prova si diceancora: AnnaVediNota su Anna Prova.AnnaProva'.length);
});

test('[T1] words that stay keep their authors in the new epoch, and nobody wrote the stub', () => {
  const before = faithfulDoc();
  const replay = new AuthorReplay(before);
  const at = new Date('2026-11-22T10:00:00Z');
  const { update } = firstUpdate({ type: 'doc', content: [p(text('Primo e secondo.'))] }, () => 'b1');
  const row = (bytes: Uint8Array, member: string) =>
    replay.apply({ update: bytes, member: member as MemberId, creditedTo: null, at });
  row(update, 'uno');
  const other = new Y.Doc();
  Y.applyUpdate(other, update);
  const vector = Y.encodeStateVector(other);
  ((other.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(6, 'Anna, terzo ');
  row(Y.encodeStateAsUpdate(other, vector), 'due');

  const masked = maskedContent(contentOf(before), { words: erasedWords(['Anna']), files: new Set() });
  const after = faithfulDoc();
  Y.applyUpdate(after, firstUpdate(masked.content, () => 'b1').update);
  expect(masked.letters).toBe(countLetters(before));
  const carried = carriedAuthors({ doc: before, authors: replay.authors }, masked.pieces, after);
  const { members, runs } = writtenBy(after, carried);
  const said = runs.flatMap(({ held }) => held.map(([from, to, who]) => [to - from, members[who] ?? null]));
  expect(said).toEqual([
    ['Primo '.length, 'uno'],
    [erasedStub.length, null],
    [', terzo '.length, 'due'],
    ['e secondo.'.length, 'uno'],
  ]);
});
