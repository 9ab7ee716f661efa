import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { textFromMarkdown } from '../../server/documents/import/textFromMarkdown.ts';
import { firstUpdate, type TextNode } from '../../shared/text/content.ts';
import { outlineOf } from '../../shared/text/outline.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { deck } from './deck.ts';
import { blocksOf, lostOf, sketch } from './markdown.ts';

test('a deck keeps its headings, repeated ones too, and drops only those without words', () => {
  const blocks = blocksOf(deck);
  expect(sketch(blocks.filter((block) => block.type === 'heading'))).toBe(
    [
      "h1(INCONTRO DEI COMUNI DELL'AMBITO)",
      'h1(IL NOSTRO PIANO) h2(Da dove partiamo)',
      'h1(IL NOSTRO PIANO) h2(Da dove partiamo)',
      "h1(COME LAVORIAMO) h2(1. Gli uffici) h3(L'UFFICIO DI PIANO) h3(LE SQUADRE DI ZONA)",
      'h1(COME LAVORIAMO) h2(2. I tempi)',
    ].join(' '),
  );
  expect(lostOf(deck)).toEqual([]);
});

test('a deck keeps bold inside lists, lists inside lists, line breaks and numbers', () => {
  const text = sketch(blocksOf(deck));
  expect(text).toContain("p(Due riunioni l'anno/per decidere insieme.)");
  expect(text).toContain('ul(li(p(Tiene il **calendario**)) li(p(Risponde ai **Comuni** e agli **enti**)))');
  expect(text).toContain('li(p(Riportano quello che hanno visto:) ul(li(p(in ufficio)) li(p(nelle case))))');
  expect(text).toContain('ol1(li(p(si ascolta)) li(p(si scrive)) li(p(si decide))) p(**GRAZIE**)');
});

const kept: readonly (readonly [what: string, source: string, becomes: string])[] = [
  ['bold, italic and both', '**a** *b* ***c*** __d__ _e_', 'p(**a** *b* ***c*** **d** *e*)'],
  ['bold that begins inside italic', '*a **b***', 'p(*a ****b***)'],
  ['a word divided by bold', 'ri**fa**re', 'p(ri**fa**re)'],
  ['a safe link', '[sito](https://esempio.it/a?b=1&amp;c=2)', 'p([sito](https://esempio.it/a?b=1&c=2))'],
  [
    'an address by itself',
    '<https://esempio.it> e a@esempio.it',
    'p([https://esempio.it](https://esempio.it) e [a@esempio.it](mailto:a@esempio.it))',
  ],
  [
    'bold inside a link',
    '[**a** b](https://esempio.it)',
    'p(**[a](https://esempio.it)**[ b](https://esempio.it))',
  ],
  ['a link by reference', '[a][1]\n\n[1]: https://esempio.it', 'p([a](https://esempio.it))'],
  ['entities', 'a &amp; b &egrave; &#232; &#xE8; &euro; &lt;b&gt; &quot;q&quot;', 'p(a & b è è è € <b> "q")'],
  ['an entity nobody knows', 'a &boh; b &', 'p(a &boh; b &)'],
  ['an entity behind a backslash', '\\&amp;', 'p(&amp;)'],
  ['backslashes', '\\*a\\* \\# \\[b\\] c\\d', 'p(*a* # [b] c\\d)'],
  ['line breaks of all kinds', 'a  \nb\\\nc<br>d<br/>e', 'p(a/b/c/d/e)'],
  ['line ends inside a paragraph', 'a\nb\n  c', 'p(a b c)'],
  ['a quote with two paragraphs', '> a\n>\n> b', 'quote(p(a) p(b))'],
  ['a quote in a quote', '> a\n>> b', 'quote(p(a) quote(p(b)))'],
  ['a line', 'a\n\n---\n\nb', 'p(a) hr p(b)'],
  ['a list item with two paragraphs', '- a\n\n  b\n- c', 'ul(li(p(a) p(b)) li(p(c)))'],
  ['a list that starts at seven', '7. a\n8. b', 'ol7(li(p(a)) li(p(b)))'],
  ['numbers inside bullets', '- a\n  1. b\n  2. c', 'ul(li(p(a) ol1(li(p(b)) li(p(c)))))'],
  ['a heading inside a list item', '- # a', 'ul(li(p() h1(a)))'],
  ['a list that holds only a list', '- - a', 'ul(li(p() ul(li(p(a)))))'],
  ['underlined headings', 'a\n=\n\nb\n-', 'h1(a) h2(b)'],
  ['a heading with bold', '## a **b** ##', 'h2(a **b**)'],
  ['headings one after the other', '# a\n# a\n# a', 'h1(a) h1(a) h1(a)'],
  ['an empty list item', '- a\n-\n- b', 'ul(li(p(a)) li(p(b)))'],
  ['a space that does not break', 'a&nbsp;b\u00a0c', 'p(a\u00a0b\u00a0c)'],
  ['emoji and other planes', '👩‍👩‍👧 𝒳', 'p(👩‍👩‍👧 𝒳)'],
  [
    'a table',
    '| a | b |\n|---|---|\n| 1 | **2**<br>3 |',
    'table(tr(th(p(a)) th(p(b))) tr(td(p(1)) td(p(**2**/3))))',
  ],
  [
    'a table with empty cells',
    '| a | b |\n|---|---|\n| | 2 |',
    'table(tr(th(p(a)) th(p(b))) tr(td(p()) td(p(2))))',
  ],
  [
    'a footnote',
    'a[^1] b.\n\n[^1]: una *nota* [qui](https://a.it)',
    'p(anote(una *nota* [qui](https://a.it)) b.)',
  ],
  ['footnotes in a row', 'a[^1][^due]\n\n[^1]: una\n[^due]: altra', 'p(anote(una)note(altra))'],
  ['a footnote right below its words', 'a[^1]\n[^1]: una\n\nb', 'p(anote(una)) p(b)'],
  ['a footnote on two lines', 'a[^1]\n\n[^1]: una\n  nota\n\nb', 'p(anote(una nota)) p(b)'],
  ['a footnote that is called twice', 'a[^1] b[^1]\n\n[^1]: una', 'p(anote(una) bnote(una))'],
  [
    'a footnote in a heading and one in a table',
    '# a[^1]\n\n| b[^2] |\n|---|\n\n[^1]: una\n[^2]: due',
    'h1(anote(una)) table(tr(th(p(bnote(due)))))',
  ],
  ['a footnote in a list', '- a[^1]\n\n[^1]: una', 'ul(li(p(anote(una))))'],
  ['a footnote that nobody calls', 'a\n\n[^1]: una\n\nb', 'p(a) p(b) p([1] una)'],
  ['a call without its footnote', 'a[^1]', 'p(a[1])'],
  [
    'a footnote that calls another, and itself',
    'a[^1]\n\n[^1]: vedi [^2] e [^1]\n[^2]: qui',
    'p(anote(vedi [2] e [1])) p([2] qui)',
  ],
  ['two footnotes of one name', 'a[^1]\n\n[^1]: una\n\n[^1]: altra', 'p(anote(una)) p([1] altra)'],
];

test.each(kept)('carries over %s', (_what, source, becomes) => {
  expect(sketch(blocksOf(source))).toBe(becomes);
  expect(lostOf(source)).toEqual([]);
});

const lost: readonly (readonly [what: string, source: string, becomes: string, lost: string])[] = [
  ['an image', 'a ![una mappa](mappa.png) b', 'p(a una mappa b)', 'image 1 una mappa'],
  ['an image without words', 'a\n\n![](mappa.png)', 'p(a)', 'image 1 mappa.png'],
  [
    'a table in a list',
    '- x\n\n  | a | b |\n  |---|---|\n  | 1 | **2** |',
    'ul(li(p(x) p(a | b) p(1 | **2**)))',
    'table 1 a | b',
  ],
  ['code in a line', 'a `b <c> &amp;`', 'p(a b <c> &amp;)', 'code 1 b <c> &amp;'],
  ['a block of code', '```js\na\n\nb\n```', 'p(a//b)', 'code 1 a b'],
  ['indented code', 'a\n\n    b *c*', 'p(a) p(b *c*)', 'code 1 b *c*'],
  ['HTML around words', 'a <b>c</b> <span class="x">d</span>', 'p(a c d)', 'html 2 <b>'],
  ['a block of HTML', '<div>\n<p>a &egrave; <b>b</b></p>\n<p>c</p>\n</div>', 'p(a è b) p(c)', 'html 1 a è b'],
  ['a script', 'a\n\n<script>alert(1)</script>', 'p(a)', 'html 1 <script>alert(1)</script>'],
  ['tasks', '- [x] fatto\n- [ ] da fare', 'ul(li(p(fatto)) li(p(da fare)))', 'task_list 2 fatto'],
  ['deep headings', '#### a\n\n###### b', 'h3(a) h3(b)', 'deep_heading 2 a'],
  ['struck words', 'a ~~b **c**~~ d', 'p(a b **c** d)', 'strikethrough 1 b c'],
  ['a link that runs', '[a](javascript:alert(1)) b', 'p(a b)', 'link 1 a (javascript:alert(1))'],
  ['a link inside the file', '[a](#b) [c](d.html)', 'p(a c)', 'link 2 a (#b)'],
  ['a link that hides its protocol', '[a](java&#115;cript:alert)', 'p(a)', 'link 1 a (javascript:alert)'],
];

test.each(lost)('keeps the words of %s and says so', (_what, source, becomes, said) => {
  expect(sketch(blocksOf(source))).toBe(becomes);
  expect(lostOf(source).map(({ kind, count, sample }) => `${kind} ${count} ${sample}`)).toEqual([said]);
});

test('a comment is not for readers: it goes without a word', () => {
  expect(sketch(blocksOf('a <!-- nota --> b\n\n<!-- altra\nnota -->\n\nc'))).toBe('p(a b) p(c)');
  expect(lostOf('a <!-- nota --> b\n\n<!-- altra\nnota -->\n\nc')).toEqual([]);
});

test('what is lost comes in one order, counted, with a short sample of the first', () => {
  const long = 'parola '.repeat(40).trim();
  const found = lostOf(`#### a\n\n~~${long}~~ ~~b~~\n\n![x](y)`);
  expect(found.map(({ kind, count }) => [kind, count])).toEqual([
    ['image', 1],
    ['deep_heading', 1],
    ['strikethrough', 2],
  ]);
  expect(found[2]?.sample).toHaveLength(60);
  expect(found[2]?.sample.endsWith('…')).toBe(true);
});

test.each([
  ['quotes', `${'> '.repeat(100)}fondo`],
  ['lists', Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}- voce${level}`).join('\n')],
  ['lists in one line', `${'- '.repeat(100)}fondo`],
  ['quotes and lists', `${'> - '.repeat(60)}fondo`],
])('a hundred nested %s come out flat below the limit, with all their words', (_what, source) => {
  const blocks = blocksOf(source);
  expect(depthOf({ type: 'doc', content: blocks })).toBeLessThanOrEqual(32);
  const words = source.match(/\p{L}\w*/gu);
  expect(JSON.stringify(blocks).match(/(?:voce\d+|fondo)/gu)).toEqual(words);
});

test('a text of more than 50,000 nodes is refused', () => {
  expect(textFromMarkdown('a\n\n'.repeat(25_000))).toEqual({ ok: false, refused: 'too_large' });
  expect(textFromMarkdown('a\n\n'.repeat(24_000)).ok).toBe(true);
});

test.each([
  ['#\n\n##\n\n---'],
  ['![](a.png)'],
  ['<!-- a -->'],
  ['<div></div>'],
  ['\u200b\u00ad'],
  ['&nbsp;'],
])('a text without any words is empty: %j', (source) => {
  expect(textFromMarkdown(source)).toEqual({ ok: false, refused: 'empty_file' });
});

test('the deck fits the schema, and every block of it gets an id', () => {
  let next = 0;
  const { update } = firstUpdate({ type: 'doc', content: blocksOf(deck) }, () => `id-${next++}`);
  expect(update.length).toBeGreaterThan(1000);
  const withIds: TextNode = {
    type: 'doc',
    content: blocksOf(deck).map((block, index) => ({ ...block, attrs: { ...block.attrs, id: `b${index}` } })),
  };
  expect(() => Node.fromJSON(textSchema, withIds).check()).not.toThrow();
  expect(outlineOf(withIds)).toHaveLength(11);
});

function depthOf(node: TextNode): number {
  return 1 + Math.max(0, ...(node.content ?? []).map(depthOf));
}
