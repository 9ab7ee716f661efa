import { expect, test } from 'vitest';
import { textFromWord } from '../../server/documents/import/word/textFromWord.ts';
import { wordParts } from '../../server/documents/import/word/wordParts.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { sketch } from './markdown.ts';
import { listed, p, part, r, relationships, styled, tc, tr, wordFileOf } from './wordXml.ts';

async function imported(bytes: Uint8Array) {
  const parts = await wordParts(bytes);
  if (!parts.ok) throw new Error(parts.refused);
  const text = await textFromWord(parts.value);
  if (!text.ok) throw new Error(text.refused);
  let next = 0;
  firstUpdate(text.value.content, () => `id-${next++}`);
  return {
    text: sketch(text.value.content.content ?? []),
    lost: text.value.notCarried.map(({ kind, count, sample }) => `${kind} ${count} ${sample}`.trim()),
  };
}

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const styles = part(
  'styles',
  [
    style('Titolo', 'Title'),
    style('Titolo1', 'heading 1'),
    style('Titolo2', 'heading 2'),
    style('Titolo7', 'heading 7'),
    style('Capitolo', 'Capitolo', '<w:basedOn w:val="Titolo2"/>'),
    style('Libero', 'Libero', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style('Sommario1', 'toc 1'),
    style('Citazione', 'Quote'),
    style('Voce', 'Voce', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('Anello', 'Anello', '<w:basedOn w:val="Anello"/>'),
    '<w:style w:type="character" w:styleId="Forte"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  ].join(''),
);

const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;

const numbering = part(
  'numbering',
  [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'decimal', 5)}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'lowerLetter')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
  ].join(''),
);

const links = relationships([
  ['s', 'hyperlink', 'https://esempio.it/a?b=1&amp;c=2', 'External'],
  ['j', 'hyperlink', 'javascript:alert(1)', 'External'],
  ['h', 'header', 'header1.xml'],
  ['f', 'footer', 'footer1.xml'],
  ['c', 'chart', 'charts/chart1.xml'],
]);

const note = (kind: string, id: number, content: string, type = '') =>
  `<w:${kind} w:id="${id}"${type}>${content}</w:${kind}>`;

const separator = note('footnote', -1, '<w:p><w:r><w:separator/></w:r></w:p>', ' w:type="separator"');

const parts = {
  'styles.xml': styles,
  'numbering.xml': numbering,
  '_rels/document.xml.rels': links,
  'footnotes.xml': part(
    'footnotes',
    separator +
      note(
        'footnote',
        1,
        p(`<w:r><w:footnoteRef/></w:r>${r(' Una ')}${r('nota', '<w:b/>')}`) + p('su due righe'),
      ) +
      note('footnote', 2, p('')),
  ),
  'endnotes.xml': part('endnotes', note('endnote', 1, p('In fondo'))),
};

const called = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const kept: readonly (readonly [what: string, body: string, becomes: string])[] = [
  [
    'the title and headings by their English names',
    styled('a', 'Titolo') + styled('b', 'Titolo1') + styled('c', 'Titolo2'),
    'h1(a) h1(b) h2(c)',
  ],
  ['a heading by the style it builds on', styled('a', 'Capitolo'), 'h2(a)'],
  [
    'a heading by outline level, of the style or its own',
    styled('a', 'Libero') + p('b', '<w:outlineLvl w:val="0"/>'),
    'h3(a) h1(b)',
  ],
  ['a heading that says it is none', p('a', '<w:pStyle w:val="Titolo1"/><w:outlineLvl w:val="9"/>'), 'p(a)'],
  ['a heading by the Italian name of a style that is not described', styled('a', 'Titolo3'), 'h3(a)'],
  ['a style that builds on itself', styled('a', 'Anello'), 'p(a)'],
  [
    'quotations side by side',
    styled('a', 'Citazione') + styled('b', 'Citazione') + p('c'),
    'quote(p(a) p(b)) p(c)',
  ],
  [
    'bold and italic, of the words or their style',
    p(
      r('a', '<w:b/>') +
        r('b', '<w:i w:val="1"/>') +
        r('c', '<w:rStyle w:val="Forte"/>') +
        r('d', '<w:b w:val="0"/>'),
    ),
    'p(**a***b***c**d)',
  ],
  [
    'a list inside a list',
    listed('a', 2) + listed('b', 2, 1) + listed('c', 2),
    'ul(li(p(a) ul(li(p(b)))) li(p(c)))',
  ],
  ['a level that is missing', listed('a', 1) + listed('b', 1, 2), 'ol1(li(p(a) ol5(li(p(b)))))'],
  [
    'a list that goes on after a paragraph',
    listed('a', 1) + listed('b', 1) + p('x') + listed('c', 1),
    'ol1(li(p(a)) li(p(b))) p(x) ol3(li(p(c)))',
  ],
  [
    'a list that starts anew at seven',
    listed('a', 1) + listed('b', 4) + listed('c', 4),
    'ol1(li(p(a))) ol7(li(p(b)) li(p(c)))',
  ],
  [
    'bullets under numbers, counted again below each',
    listed('a', 1) + listed('b', 1, 2) + listed('c', 1) + listed('d', 1, 2),
    'ol1(li(p(a) ol5(li(p(b)))) li(p(c) ol5(li(p(d)))))',
  ],
  ['a list by its style', styled('a', 'Voce') + styled('b', 'Voce'), 'ol1(li(p(a)) li(p(b)))'],
  ['a numbering that is not described', listed('a', 99), 'p(a)'],
  [
    'notes at the foot and at the end',
    p(r('a') + called('footnote', 1) + r(' b') + called('endnote', 1)),
    'p(anote(Una **nota** su due righe) bnote(In fondo))',
  ],
  [
    'a note without words, and one that is nowhere',
    p(r('a') + called('footnote', 2) + called('footnote', 9)),
    'p(a)',
  ],
  ['a link', p(`<w:hyperlink r:id="s">${r('a')}</w:hyperlink>`), 'p([a](https://esempio.it/a?b=1&c=2))'],
  [
    'a link that is a field',
    p(field('HYPERLINK "https://esempio.it"', r('a')) + r('b')),
    'p([a](https://esempio.it)b)',
  ],
  ['a link to nowhere', p(`<w:hyperlink r:id="boh" w:anchor="x">${r('')}</w:hyperlink>${r('a')}`), 'p(a)'],
  [
    'the result of a field, short or long',
    p(`<w:fldSimple w:instr="REF x">${r('3')}</w:fldSimple>${field('DATE', r('oggi'))}`),
    'p(3oggi)',
  ],
  [
    'breaks of lines, and none of pages',
    p(`${r('a')}<w:r><w:br/></w:r>${r('b')}<w:r><w:br w:type="page"/></w:r>`) +
      p('<w:r><w:br w:type="page"/></w:r>'),
    'p(a/b)',
  ],
  [
    'signs that are no letters',
    p(`${r('a')}<w:r><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`),
    'p(a \u2011✓)',
  ],
  ['boxes to tick', p(`<w:sdt><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>${r(' a')}`), 'p(☒ a)'],
  [
    'lines across the page',
    `${p('a')}${p('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')}<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>${p('b')}`,
    'p(a) hr hr p(b)',
  ],
  [
    'words in whatever wraps them',
    `<w:sdt><w:sdtContent>${p('a')}</w:sdtContent></w:sdt><w:customXml>${p(`<w:smartTag>${r('b')}</w:smartTag>`)}</w:customXml>`,
    'p(a) p(b)',
  ],
  [
    'XML as others write it',
    '<w:p ><w:r><!-- x --><w:t>a &amp; b &#232; &#xE8; <![CDATA[<c>]]></w:t></w:r ></w:p\n>',
    'p(a & b è è <c>)',
  ],
  [
    'a table with a heading row',
    `<w:tbl>${tr([tc('a'), tc('b')], '<w:tblHeader/>')}${tr([tc('c'), tc('')])}</w:tbl>`,
    'table(tr(th(p(a)) th(p(b))) tr(td(p(c)) td(p())))',
  ],
  [
    'a row that says it is no heading',
    `<w:tbl>${tr([tc('a')], '<w:tblHeader w:val="off"/>')}</w:tbl>`,
    'table(tr(td(p(a))))',
  ],
  [
    'cells that reach over others',
    `<w:tbl>${tr([tc('a', '<w:gridSpan w:val="2"/>'), tc('b', '<w:vMerge w:val="restart"/>')])}${tr([tc('c'), tc('d'), tc('', '<w:vMerge/>')])}</w:tbl>`,
    'table(tr(td2x1(p(a)) td1x2(p(b))) tr(td(p(c)) td(p(d))))',
  ],
  [
    'rows of different lengths',
    `<w:tbl>${tr([tc('a')])}${tr([tc('b'), tc('c')])}${tr([tc('d')], '<w:gridBefore w:val="1"/>')}</w:tbl>`,
    'table(tr(td(p(a)) td(p())) tr(td(p(b)) td(p(c))) tr(td(p()) td(p(d))))',
  ],
  [
    'a row that only continues the one above',
    `<w:tbl>${tr([tc('a', '<w:vMerge w:val="restart"/>')])}${tr([tc('', '<w:vMerge/>')])}${tr([tc('b')])}</w:tbl>`,
    'table(tr(td(p(a))) tr(td(p(b))))',
  ],
  [
    'lists and notes in a cell',
    `<w:tbl>${tr([tc(listed('a', 2) + p(r('b') + called('footnote', 1)))])}</w:tbl>`,
    'table(tr(td(ul(li(p(a))) p(bnote(Una **nota** su due righe)))))',
  ],
  [
    'a span that nobody could draw',
    `<w:tbl>${tr([tc('a', '<w:gridSpan w:val="99999999"/>')])}</w:tbl>`,
    'table(tr(td63x1(p(a))))',
  ],
  ['a table without words', `${p('a')}<w:tbl>${tr([tc('')])}</w:tbl>`, 'p(a)'],
];

test.each(kept)('carries over %s', async (_what, body, becomes) => {
  expect(await imported(wordFileOf(body, parts))).toEqual({ text: becomes, lost: [] });
});

const change = (kind: string, content: string) => `<w:${kind} w:id="1" w:author="A">${content}</w:${kind}>`;
const deleted = (words: string) => `<w:r><w:delText>${words}</w:delText></w:r>`;
const drawing = (inside: string, words = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;

const lost: readonly (readonly [what: string, body: string, becomes: string, lost: readonly string[]])[] = [
  ['an image', p(drawing('<a:blip r:embed="i"/>', 'Una mappa')) + p('a'), 'p(a)', ['image 1 Una mappa']],
  ['an image that stands elsewhere', p(`${r('a')}${drawing('<a:blip r:link="i"/>')}`), 'p(a)', ['image 1']],
  [
    'an old image',
    p('<w:r><w:pict><v:shape alt="Logo"><v:imagedata r:id="i"/></v:shape></w:pict></w:r>') + p('a'),
    'p(a)',
    ['image 1 Logo'],
  ],
  ['a chart', p(drawing('<c:chart r:id="c"/>')) + p('a'), 'p(a)', ['chart 1 Spesa sociale']],
  ['a diagram', p(drawing('<dgm:relIds r:dm="z"/>', 'Il giro')) + p('a'), 'p(a)', ['diagram 1 Il giro']],
  ['a drawing', p(drawing('<a:sp/>')) + p('a'), 'p(a)', ['drawing 1']],
  [
    'an object of another program',
    p('<w:r><w:object><v:shape><v:imagedata r:id="i"/></v:shape></w:object></w:r>') + p('a'),
    'p(a)',
    ['embedded_object 1'],
  ],
  ['another document', `<w:altChunk r:id="x"/>${p('a')}`, 'p(a)', ['linked_document 1']],
  [
    'a text box, in both versions',
    p(
      `${r('a')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box(p('b') + styled('c', 'Titolo1'))}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(p('b'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('d')}`,
    ),
    'p(ad) p(b) h1(c)',
    ['text_box 1 b c'],
  ],
  [
    'a text box in a text box',
    p(`<w:r><w:pict>${box(p(`<w:r><w:pict>${box(p('b'))}</w:pict></w:r>${r('a')}`))}</w:pict></w:r>`),
    'p(a) p(b)',
    ['text_box 2 b a'],
  ],
  ['a formula', p(`${r('a ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), 'p(a x=1)', ['equation 1 x=1']],
  [
    'changes, as if accepted',
    p(r('a') + change('ins', r('b')) + change('del', deleted('c'))) +
      p(change('moveFrom', r('d'))) +
      p(change('moveTo', r('d'))),
    'p(ab) p(d)',
    ['tracked_change 4 c'],
  ],
  [
    'a paragraph whose end was deleted',
    p(r('a') + change('del', deleted(' x')), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('b'),
    'p(ab)',
    ['tracked_change 1 x'],
  ],
  [
    'a row that was deleted',
    `<w:tbl>${tr([tc('a')])}${tr([tc('b')], '<w:del w:id="1"/>')}</w:tbl>`,
    'table(tr(td(p(a))))',
    ['tracked_change 1 b'],
  ],
  ['hidden words', p(r('a') + r('segreto', '<w:vanish/>')), 'p(a)', ['hidden_text 1 segreto']],
  [
    'the looks of words',
    p(
      r('a', '<w:strike/>') +
        r('b', '<w:u w:val="single"/>') +
        r('c', '<w:highlight w:val="yellow"/>') +
        r('2', '<w:vertAlign w:val="superscript"/>'),
    ),
    'p(abc2)',
    ['strikethrough 1 a', 'underline 1 b', 'highlight 1 c', 'superscript 1 2'],
  ],
  ['deep headings', styled('a', 'Titolo7'), 'h3(a)', ['deep_heading 1 a']],
  [
    'the numbers of headings',
    p('a', '<w:pStyle w:val="Titolo1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    'h1(a)',
    ['heading_number 1 a'],
  ],
  ['letters in lists', listed('a', 3) + listed('b', 3), 'ol1(li(p(a)) li(p(b)))', ['list_marks 1 a']],
  [
    'a heading in a table',
    `<w:tbl>${tr([tc(styled('a', 'Titolo1'))])}</w:tbl>`,
    'table(tr(td(p(a))))',
    ['cell_heading 1 a'],
  ],
  [
    'a table in a table',
    `<w:tbl>${tr([tc(`<w:tbl>${tr([tc('a'), tc(p('b') + p('c'))])}${tr([tc('d'), tc('e')])}</w:tbl>${p('f')}`)])}</w:tbl>`,
    'table(tr(td(p(a | b c) p(d | e) p(f))))',
    ['nested_table 1 a | b c'],
  ],
  [
    'the table of contents',
    styled('Premessa 3', 'Sommario1') + styled('Fine 9', 'Sommario1') + p('a'),
    'p(a)',
    ['contents_table 1 Premessa 3'],
  ],
  [
    'links that run, or stay inside',
    p(`<w:hyperlink r:id="j">${r('a')}</w:hyperlink><w:hyperlink w:anchor="x">${r('b')}</w:hyperlink>`),
    'p(ab)',
    ['link 2 a (javascript:alert(1))'],
  ],
];

test.each(lost)('says what it does with %s', async (_what, body, becomes, said) => {
  const chart = part('x', '<a:p><a:r><a:t>Spesa </a:t></a:r><a:r><a:t>sociale</a:t></a:r></a:p>');
  const bytes = wordFileOf(body, { ...parts, 'charts/chart1.xml': chart });
  expect(await imported(bytes)).toEqual({ text: becomes, lost: said });
});

test('counts what stands around the text', async () => {
  const bytes = wordFileOf(p('a'), {
    ...parts,
    'header1.xml': part('hdr', p('Ambito di Esempio')),
    'footer1.xml': part('ftr', p(field('PAGE', r('1')))),
    'comments.xml': part(
      'comments',
      `<w:comment w:id="0">${p('Da rivedere')}</w:comment><w:comment w:id="1"/>`,
    ),
  });
  expect((await imported(bytes)).lost).toEqual([
    'header_footer 1 Ambito di Esempio',
    'comment 2 Da rivedere',
  ]);
});
