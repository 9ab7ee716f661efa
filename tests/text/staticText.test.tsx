import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../support/italian.ts';
import { FileAddress } from '../../client/text/fileAddress.ts';
import { StaticText } from '../../client/text/StaticText.tsx';
import { must } from '../../shared/kernel/assert.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { anyText } from './anyText.ts';

const html = (content: TextNode) =>
  renderToStaticMarkup(
    <FileAddress.Provider value={(file) => `/files/qui/${file}`}>
      <StaticText content={content} />
    </FileAddress.Provider>,
  );
const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content });
const words = (text: string, ...marks: { type: string; attrs?: { href: string } }[]): TextNode => ({
  type: 'text',
  text,
  marks,
});
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const note = (...content: TextNode[]): TextNode => ({ type: 'footnote', content });
const cell = (type: 'tableCell' | 'tableHeader', ...content: TextNode[]): TextNode => ({
  type,
  content: [paragraph(...content)],
});
const table = (...rows: TextNode[][]): TextNode => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

/** What the renderer makes of each node; a node that the schema gets has to be added here, and drawn. */
const nodes: Record<string, [TextNode, string]> = {
  doc: [doc(), '<div></div>'],
  text: [paragraph(words('ciao')), '<p>ciao</p>'],
  paragraph: [{ ...paragraph(), attrs: { id: 'x' } }, '<p data-id="x"><br/></p>'],
  heading: [
    { type: 'heading', attrs: { id: 'x', level: 2 }, content: [words('Risorse')] },
    '<h2 data-id="x" id="t-x" tabindex="-1">Risorse</h2>',
  ],
  hardBreak: [paragraph(words('a'), { type: 'hardBreak' }, words('b')), '<p>a<br/>b</p>'],
  horizontalRule: [{ type: 'horizontalRule' }, '<hr/>'],
  blockquote: [{ type: 'blockquote', content: [paragraph(words('a'))] }, '<blockquote><p>a</p></blockquote>'],
  bulletList: [
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('a'))] }] },
    '<ul><li><p>a</p></li></ul>',
  ],
  orderedList: [
    {
      type: 'orderedList',
      attrs: { start: 3, type: 'a' },
      content: [{ type: 'listItem', content: [paragraph(words('a'))] }],
    },
    '<ol start="3" type="a"><li><p>a</p></li></ol>',
  ],
  listItem: [
    { type: 'listItem', attrs: { id: 'x' }, content: [paragraph(words('a'))] },
    '<li data-id="x"><p>a</p></li>',
  ],
  table: [
    table([cell('tableHeader', words('Comune'))], [cell('tableCell', words('Crema'))]),
    '<div class="table-scroll"><table><thead><tr><th scope="col"><p>Comune</p></th></tr></thead>' +
      '<tbody><tr><td><p>Crema</p></td></tr></tbody></table></div>',
  ],
  tableRow: [
    table([cell('tableHeader', words('a')), cell('tableCell', words('b'))]),
    '<div class="table-scroll"><table><tbody><tr><th scope="row"><p>a</p></th><td><p>b</p></td></tr></tbody></table></div>',
  ],
  tableHeader: [
    table([{ ...cell('tableHeader', words('a')), attrs: { id: 'x', colspan: 2, rowspan: 1 } }]),
    '<div class="table-scroll"><table><thead><tr><th colSpan="2" data-id="x" scope="col"><p>a</p></th></tr></thead></table></div>',
  ],
  tableCell: [
    table([{ ...cell('tableCell', words('a')), attrs: { colspan: 1, rowspan: 2 } }], [cell('tableCell')]),
    '<div class="table-scroll"><table><tbody><tr><td rowSpan="2"><p>a</p></td><td></td></tr>' +
      '<tr><td><p><br/></p></td></tr></tbody></table></div>',
  ],
  footnote: [
    paragraph(words('a'), note(words('b'))),
    '<p>a<sup class="note-mark" data-size="3"><a href="#nota-1" id="rimando-1" role="doc-noteref">1</a></sup></p>' +
      '<section class="notes" role="doc-endnotes" aria-label="Note"><ol><li id="nota-1" tabindex="-1">b ' +
      '<a class="note-back" href="#rimando-1" role="doc-backlink" aria-label="Torna al testo della nota 1">↑</a>' +
      '</li></ol></section>',
  ],
  mention: [
    paragraph({ type: 'mention', attrs: { kind: 'person', subject: 'x', label: 'Marta Provini' } }),
    '<p><span class="mention">@Marta Provini</span></p>',
  ],
  image: [
    {
      type: 'image',
      attrs: { id: 'x', file: 'a'.repeat(64), alt: 'Mappa "dei" servizi', width: 640, height: 480 },
    },
    `<figure data-id="x"><img src="/files/qui/${'a'.repeat(64)}" alt="Mappa &quot;dei&quot; servizi" ` +
      'width="640" height="480" loading="lazy" decoding="async"/></figure>',
  ],
};

const marks: Record<string, [TextNode, string]> = {
  bold: [words('a', { type: 'bold' }), '<strong>a</strong>'],
  italic: [words('a', { type: 'italic' }), '<em>a</em>'],
  link: [
    words('a', { type: 'link', attrs: { href: 'https://www.esempio.it/' } }),
    '<a href="https://www.esempio.it/" target="_blank" rel="noopener noreferrer nofollow">a</a>',
  ],
};

test.each(Object.keys(textSchema.nodes))('the node %s of the schema is drawn', (name) => {
  const [node, drawn] = must(nodes[name], `${name} has an example`);
  expect(html(doc(node))).toBe(drawn);
});

test.each(Object.keys(textSchema.marks))('the mark %s of the schema is drawn', (name) => {
  const [node, drawn] = must(marks[name], `${name} has an example`);
  expect(html(doc(paragraph(node)))).toBe(`<p>${drawn}</p>`);
});

test('marks stand inside one another in the order of the text', () => {
  expect(html(doc(paragraph(words('a', { type: 'bold' }, { type: 'italic' }))))).toBe(
    '<p><strong><em>a</em></strong></p>',
  );
});

test('of what is unknown the words remain', () => {
  expect(html(doc({ type: 'mystery', content: [paragraph(words('a', { type: 'blink' }))] }))).toBe(
    '<div><p>a</p></div>',
  );
});

test('notes are numbered in the order of the text, wherever they stand', () => {
  const drawn = html(
    doc(
      paragraph(words('a'), note(words('uno'))),
      table([cell('tableCell', note(words('due'))), cell('tableCell', words('b'), note(words('tre')))]),
      paragraph(note(words('quattro'))),
    ),
  );
  expect([...drawn.matchAll(/doc-noteref">(\d)</gu)].map(([, number]) => number)).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
  expect([...drawn.matchAll(/<li[^>]*>(\w+) /gu)].map(([, note]) => note)).toEqual([
    'uno',
    'due',
    'tre',
    'quattro',
  ]);
});

test('rows that a merge left of different lengths are filled up', () => {
  const drawn = html(
    doc(table([cell('tableCell'), cell('tableCell'), cell('tableCell')], [cell('tableCell')])),
  );
  expect(drawn.match(/<td/gu)).toHaveLength(6);
});

test('a second copy on the page takes no ids', () => {
  const parts = ['heading', 'footnote', 'table'].flatMap((name) => nodes[name]?.[0] ?? []);
  const copy = renderToStaticMarkup(<StaticText content={doc(...parts)} anchors={false} />);
  expect(copy).not.toContain(' id=');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<b>',
  '//altrove.it',
  '/qui',
  '',
])('the address %j becomes no link', (href) => {
  expect(html(doc(paragraph(words('a', { type: 'link', attrs: { href } }))))).toBe('<p>a</p>');
});

test.each([undefined, '', 'https://altrove.it/x.png', '../../api/session', 'A'.repeat(64), 7])(
  'an image that names %j for its file shows its words and asks nobody for anything',
  (file) => {
    expect(html(doc({ type: 'image', attrs: { file, alt: 'Mappa' } }))).toBe(
      '<figure><p class="image-words">Mappa</p></figure>',
    );
    expect(html(doc({ type: 'image', attrs: { file, alt: ' ' } }))).toContain('Immagine senza descrizione');
  },
);

test('any text of the schema is drawn, and no address in it can run anything', () => {
  fc.assert(
    fc.property(anyText, (content) => {
      Node.fromJSON(textSchema, content).check();
      for (const [, href] of html(content).matchAll(/href="([^"]*)"/gu))
        expect(href).toMatch(/^(?:https?:\/\/|mailto:|#(?:nota|rimando)-\d+$)/iu);
    }),
    { numRuns: 60 },
  );
});

test('whatever arrives in place of a text, drawing it does not fail', () => {
  const anything = fc.letrec<{ node: TextNode }>((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(
          fc.constantFrom(
            'paragraph',
            'heading',
            'orderedList',
            'text',
            'table',
            'tableRow',
            'tableCell',
            'tableHeader',
            'footnote',
            'mention',
            'image',
          ),
          fc.string(),
        ),
        attrs: fc.oneof(
          fc.dictionary(fc.string(), fc.jsonValue()),
          fc.record({ colspan: fc.jsonValue(), rowspan: fc.jsonValue(), label: fc.jsonValue() }),
          fc.record({
            file: fc.jsonValue(),
            alt: fc.jsonValue(),
            width: fc.jsonValue(),
            height: fc.jsonValue(),
          }),
        ),
        text: fc.string(),
        content: fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'node' }),
        marks: fc.array(fc.record({ type: fc.string(), attrs: fc.dictionary(fc.string(), fc.jsonValue()) }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: ['type'] },
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (content) => html(doc(...content)).length >= 0),
  );
});
