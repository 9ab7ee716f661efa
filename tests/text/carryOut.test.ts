import { Node } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { carryOut } from '../../shared/text/carryOut.ts';
import { contentOf, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { mayStandAt } from '../../shared/text/mayStandAt.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { plainText } from '../../shared/text/outline.ts';
import { passageAt, wordsBetween } from '../../shared/text/passage.ts';
import type { ProposedChange } from '../../shared/text/proposedChange.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { anyText } from './anyText.ts';

let ids = 0;
const newId = () => `nuovo-${++ids}`;

function docOf(content: TextNode): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(textSchema, content, doc.getXmlFragment(fragmentName));
  return doc;
}

const words = (...texts: readonly string[]): TextNode[] => texts.map((text) => ({ type: 'text', text }));
const line = (type: string, ...content: readonly TextNode[]): TextNode => ({ type, content });
const bold = (text: string): TextNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const text = (...content: readonly TextNode[]): TextNode => ({ type: 'doc', content });

/** Carries out a change where some words stand. */
function change(doc: Y.Doc, quote: string, wanted: ProposedChange): void {
  const at = placeOf(doc, quote);
  const passage = must(passageAt(doc, at.from, at.to), 'something stands there');
  expect(mayStandAt(passage, wanted)).toBe(true);
  doc.transact(() => carryOut(passage, wanted, newId));
  Node.fromJSON(textSchema, contentOf(doc)).check();
}

function placeOf(doc: Y.Doc, quote: string): { readonly from: number; readonly to: number } {
  const found: { readonly from: number; readonly to: number }[] = [];
  Node.fromJSON(textSchema, contentOf(doc)).descendants((node, at) => {
    if (!node.isTextblock) return true;
    const index = node.textBetween(0, node.content.size, undefined, '\uFFFC').indexOf(quote);
    if (index >= 0) found.push({ from: at + 1 + index, to: at + 1 + index + quote.length });
    return false;
  });
  return must(found[0], `${quote} stands in the text`);
}

/** The blocks of a text as lines: **bold**, [links], notes in braces. */
function linesOf(doc: Y.Doc): readonly string[] {
  return (contentOf(doc).content ?? []).map(lineOf);
}

function lineOf(node: TextNode): string {
  const names = (node.marks ?? []).map(({ type }) => type);
  if (node.text !== undefined) {
    const strong = names.includes('bold') ? `**${node.text}**` : node.text;
    return names.includes('link') ? `[${strong}]` : strong;
  }
  const inside = (node.content ?? []).map(lineOf).join('');
  if (node.type === 'mention') return plainText(node);
  if (node.type === 'footnote') return `{${inside}}`;
  if (node.type === 'heading') return `# ${inside}`;
  if (node.type === 'listItem' || node.type === 'tableCell') return `(${inside})`;
  return inside;
}

test('words that stay are not touched, and new ones look like those that they stand in for', () => {
  const doc = docOf(
    text(line('paragraph', ...words('Il servizio '), bold('sociale'), ...words(' apre alle nove.'))),
  );
  change(doc, 'servizio sociale apre', {
    kind: 'replace_words',
    content: words('servizio educativo non apre'),
  });
  expect(linesOf(doc)).toEqual(['Il servizio **educativo** non apre alle nove.']);
});

test('formats are taken as they are said, also of words that stay', () => {
  const doc = docOf(text(line('paragraph', ...words('Il servizio '), bold('sociale'), ...words(' apre.'))));
  change(doc, 'servizio sociale', {
    kind: 'replace_words',
    content: [bold('servizio'), ...words(' sociale')],
  });
  expect(linesOf(doc)).toEqual(['Il **servizio** sociale apre.']);
});

test('new words beside a link are not part of it', () => {
  const link: TextNode = {
    type: 'text',
    text: 'sito',
    marks: [{ type: 'link', attrs: { href: 'https://www.esempio.it' } }],
  };
  const doc = docOf(text(line('paragraph', ...words('Sul '), link, ...words('.'))));
  change(doc, 'sito', { kind: 'replace_words', content: words('sito del Comune') });
  expect(linesOf(doc)).toEqual(['Sul [sito] del Comune.']);
});

test('a note among the words stays, unless all of them go', () => {
  const note: TextNode = { type: 'footnote', content: words('legge 328') };
  const noted = () => docOf(text(line('paragraph', ...words('Il piano'), note, ...words(' vale tre anni.'))));
  const from = 1;
  const to = 1 + 'Il piano'.length + 'legge 328'.length + 2 + ' vale tre'.length;
  const kept = noted();
  const passage = must(passageAt(kept, from, to), 'words stand there');
  kept.transact(() =>
    carryOut(passage, { kind: 'replace_words', content: words('Il programma vale due') }, newId),
  );
  expect(linesOf(kept)).toEqual(['Il programma{legge 328} vale due anni.']);
  const struck = noted();
  const all = must(passageAt(struck, from, to), 'words stand there');
  struck.transact(() => carryOut(all, { kind: 'replace_words', content: [] }, newId));
  expect(linesOf(struck)).toEqual([' anni.']);
});

test('a name and a break stand between the words of a line, which goes on behind them', () => {
  const name: TextNode = {
    type: 'mention',
    attrs: { kind: 'organisation', subject: 'x', label: 'Consorzio' },
  };
  const doc = docOf(text(line('paragraph', ...words('Risponde chi gestisce il servizio, per iscritto.'))));
  change(doc, 'chi gestisce', {
    kind: 'replace_words',
    content: [...words('sempre '), name, { type: 'hardBreak' }, ...words('e')],
  });
  expect(linesOf(doc)).toEqual(['Risponde sempre @Consorzioe il servizio, per iscritto.']);
});

test('blocks come behind the one of which a proposal speaks, with ids of their own', () => {
  const item = line('listItem', line('paragraph', ...words('minori')));
  const doc = docOf(text(line('paragraph', ...words('Destinatari:')), line('bulletList', item)));
  const stray = { type: 'paragraph', attrs: { id: 'altrui' }, content: words('e anziani') };
  change(doc, 'minori', { kind: 'insert_after', content: [stray] });
  expect(linesOf(doc)).toEqual(['Destinatari:', '(minorie anziani)']);
  expect(JSON.stringify(contentOf(doc))).not.toContain('altrui');
  expect(JSON.stringify(contentOf(doc))).toContain(`"id":"nuovo-${ids}"`);
});

test('a paragraph that is written anew stays the same paragraph; one of another kind takes its place', () => {
  const doc = docOf(text({ ...line('paragraph', ...words('Apre alle nove.')), attrs: { id: 'p1' } }));
  change(doc, 'Apre', {
    kind: 'replace_block',
    content: [line('paragraph', ...words('Apre alle dieci.')), line('paragraph', ...words('Sempre.'))],
  });
  expect(linesOf(doc)).toEqual(['Apre alle dieci.', 'Sempre.']);
  expect(contentOf(doc).content?.[0]?.attrs).toMatchObject({ id: 'p1' });
  const heading = { ...line('heading', ...words('Orari')), attrs: { level: 2 } };
  change(doc, 'Sempre', { kind: 'replace_block', content: [heading] });
  expect(linesOf(doc)).toEqual(['Apre alle dieci.', '# Orari']);
});

test('a paragraph goes with the list that it leaves empty; the last of a cell or of a text only loses its words', () => {
  const item = line('listItem', line('paragraph', ...words('unica voce')));
  const cell = line('tableCell', line('paragraph', ...words('cella')));
  const doc = docOf(
    text(
      line('paragraph', ...words('Prima.')),
      line('bulletList', item),
      line('table', line('tableRow', cell)),
    ),
  );
  change(doc, 'unica', { kind: 'delete_block' });
  change(doc, 'cella', { kind: 'delete_block' });
  expect(linesOf(doc)).toEqual(['Prima.', '()']);
  const alone = docOf(text(line('paragraph', ...words('Solo questo.'))));
  change(alone, 'Solo', { kind: 'delete_block' });
  expect(linesOf(alone)).toEqual(['']);
});

test('what several paragraphs hold together is no passage for other words', () => {
  const doc = docOf(text(line('paragraph', ...words('Uno.')), line('paragraph', ...words('Due.'))));
  const passage = must(passageAt(doc, 2, 9), 'a paragraph begins there');
  expect(passage.words).toBeNull();
  expect(mayStandAt(passage, { kind: 'replace_words', content: words('Tre.') })).toBe(false);
  expect(passageAt(doc, 0, 3)).toBeNull();
});

const someWords = fc
  .array(fc.constantFrom('piano', ' ', 'sociale', ', ', 'città', '𝄞', 'il '), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** A place of some words of a text: which line, and which part of it. */
type Where = { readonly block: number; readonly from: number; readonly length: number };
const somewhere: fc.Arbitrary<Where> = fc.record({ block: fc.nat(), from: fc.nat(), length: fc.nat() });

type Line = { readonly at: number; readonly size: number; readonly node: TextNode };

function linesIn(content: TextNode): readonly Line[] {
  const lines: Line[] = [];
  Node.fromJSON(textSchema, content).descendants((node, at) => {
    if (node.isTextblock && node.content.size > 0)
      lines.push({ at: at + 1, size: node.content.size, node: node.toJSON() as TextNode });
    return !node.isTextblock;
  });
  return lines;
}

/** A range of one line that begins and ends beside a letter, not in one and not in a note. */
function rangeIn(lines: readonly Line[], { block, from, length }: Where) {
  const chosen = lines[block % Math.max(1, lines.length)];
  if (chosen === undefined) return null;
  const edges: number[] = [];
  let at = 0;
  for (const node of chosen.node.content ?? []) {
    const size = Node.fromJSON(textSchema, node).nodeSize;
    if (node.text === undefined) edges.push(at, at + size);
    else for (const letter of [...new Intl.Segmenter().segment(node.text)]) edges.push(at + letter.index);
    at += size;
  }
  const places = [...new Set([...edges, at])];
  const first = from % (places.length - 1);
  const last = first + 1 + (length % (places.length - 1 - first));
  return { ...chosen, from: chosen.at + must(places[first], 'a'), to: chosen.at + must(places[last], 'b') };
}

test('[D14] after any change the text reads as before with the change in it, and fits the schema', () => {
  fc.assert(
    fc.property(anyText, somewhere, someWords, (content, where, proposed) => {
      const doc = docOf(content);
      const range = rangeIn(linesIn(contentOf(doc)), where);
      fc.pre(range !== null);
      const passage = must(passageAt(doc, range.from, range.to), 'words stand there');
      const at = must(passage.words, 'in one line');
      const whole = { holder: at.holder, from: 0, to: range.size };
      const before = wordsBetween({ ...whole, to: at.from });
      const behind = wordsBetween({ ...whole, from: at.to });
      const others = linesIn(contentOf(doc)).map(({ node }) => node);
      const notes = notesOf(contentOf(doc)).length;
      doc.transact(() => carryOut(passage, { kind: 'replace_words', content: words(proposed) }, newId));
      const now = contentOf(doc);
      Node.fromJSON(textSchema, now).check();
      const lines = linesIn(now).map(({ node }) => node);
      const own = lines.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(others[index]));
      expect(notesOf(now)).toHaveLength(notes);
      if (own < 0) return expect(before + proposed + behind).toContain(proposed);
      expect(plainText(must(lines[own], 'a line'))).toBe(before + proposed + behind);
      expect(lines.toSpliced(own, 1)).toEqual(others.toSpliced(own, 1));
    }),
    { numRuns: 150 },
  );
});

test('[D14] what somebody else writes beside the passage at the same moment survives, whoever is first', () => {
  fc.assert(
    fc.property(anyText, somewhere, someWords, fc.boolean(), (content, where, proposed, ahead) => {
      const doc = docOf(content);
      const range = rangeIn(linesIn(contentOf(doc)), where);
      fc.pre(range !== null);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      const typed = 'ALTRO';
      const [at, there] = [doc, other].map((one) =>
        must(passageAt(one, range.from, range.to)?.words, 'in one line'),
      );
      if (at === undefined || there === undefined) return;
      const before = wordsBetween({ holder: at.holder, from: 0, to: at.from });
      const behind = wordsBetween({ holder: at.holder, from: at.to, to: range.size });
      const text = there.holder.get(ahead ? 0 : there.holder.length - 1);
      fc.pre(text instanceof Y.XmlText);
      text.insert(ahead ? 0 : text.length, typed);
      doc.transact(() =>
        carryOut(
          must(passageAt(doc, range.from, range.to), 'it stands'),
          { kind: 'replace_words', content: words(proposed) },
          newId,
        ),
      );
      const [one, two] = [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(other)];
      Y.applyUpdate(doc, two);
      Y.applyUpdate(other, one);
      expect(contentOf(doc)).toEqual(contentOf(other));
      const line = wordsBetween({ holder: at.holder, from: 0, to: Number.MAX_SAFE_INTEGER });
      expect(line.replace(typed, '')).toBe(before + proposed + behind);
      expect(line).toContain(typed);
    }),
    { numRuns: 100 },
  );
});
