import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { authoredContent, wordsByAuthor } from '../../client/text/authors/authoredContent.ts';
import { shownAuthors } from '../../client/text/authors/shownAuthors.ts';
import { StaticText } from '../../client/text/StaticText.tsx';
import type { AuthorsView } from '../../shared/text/authors.ts';
import { contentOf, fragmentName } from '../../shared/text/content.ts';

/** A paragraph by one client, with a bold word. */
function written(words: string): { readonly doc: Y.Doc; readonly text: Y.XmlText } {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, words);
  return { doc, text };
}

const person = (name: string) => ({ kind: 'person', name, office: 'Ente', tone: 'pa' }) as const;
// The clocks of words begin behind paragraph and text, which take 0 and 1.
const view: AuthorsView = {
  seq: 1,
  authors: [person('Anna Prova'), person('Bruno Prova'), { kind: 'server' }],
  days: ['2026-11-12', null],
  runs: [
    {
      client: 7,
      held: [
        [2, 5, 0, 0],
        [5, 11, 1, 1],
      ],
    },
  ],
};
const shown = shownAuthors(
  view,
  (author) => ({
    name: author.kind === 'person' ? author.name : 'Modello',
    initials: author.kind === 'person' ? author.name.charAt(0) : 'M',
  }),
  (day) => `il ${day}`,
);

test('[T1] words are marked by author, across bold and up to what nobody is known for', () => {
  const { doc, text } = written('Il gatto dorme');
  text.format(3, 5, { bold: {} });
  const html = renderToStaticMarkup(<StaticText content={authoredContent(contentOf(doc), doc, shown)} />);
  const words = [...html.matchAll(/data-author="(\d)"[^>]*data-initials="(\w?)"[^>]*>([^<]+)</gu)];
  expect(words.map(([, author, initials, said]) => [author, initials, said])).toEqual([
    ['0', 'A', 'Il '],
    ['1', 'B', 'gatto'],
    ['1', '', ' '],
  ]);
  expect(html).toContain('title="Anna Prova, il 2026-11-12"');
  expect(html).toContain('title="Bruno Prova"');
  expect(html).toContain('>dorme<');
});

test('[T1] two people of one colour have lines of two kinds', () => {
  expect(shown.authors.map(({ tone, line }) => [tone, line])).toEqual([
    ['pa', 0],
    ['pa', 1],
    [null, 0],
  ]);
});

test('[T1] what is typed since is nobody’s, and what is deleted is not counted', () => {
  const { doc, text } = written('Il gatto dorme');
  text.insert(3, 'mio ');
  text.delete(7, 6);
  const content = contentOf(doc);
  expect(authoredContent(content, doc, shown).content?.[0]?.content?.map(({ text }) => text)).toEqual([
    'Il ',
    'mio dorme',
  ]);
  expect(wordsByAuthor(content, shown.known.blocksOf(doc))).toEqual(new Map([[0, 1]]));
});

test('[T1] a block that is not (yet) the same as in the text stays as it is', () => {
  const { doc } = written('Il gatto dorme');
  const before = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Il' }] }] };
  expect(authoredContent(before, doc, shown)).toEqual(before);
});
