import { createTable } from '@tiptap/extension-table';
import { deleteSelection, joinBackward, lift, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { addRowBefore, deleteRow } from '@tiptap/pm/tables';
import { expect, test } from 'vitest';
import { must } from '../../../shared/kernel/assert.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { anchorAt } from '../../../shared/text/anchor/anchorMaking.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { textSchema } from '../../../shared/text/schema.ts';
import { dragToEnd, pasted, put, removeBlock, toHeading } from '../../support/editorActs.ts';
import { anchorOn, saysOf } from '../../support/passages.ts';
import { paragraph, type Writer, WritingDesk } from '../../support/writingDesk.ts';

const nadia = '00000000-0000-4000-8000-00000000000a' as MemberId;
const brunos = '00000000-0000-4000-8000-00000000000b' as MemberId;
const mark = (name: string) => must(textSchema.marks[name], `the schema knows ${name}`);
const type = (name: string) => must(textSchema.nodes[name], `the schema knows ${name}`);

const first = 'Il servizio domiciliare sostiene le persone anziane nella loro casa.';
const second = 'Il trasporto sociale porta chi non guida alle visite e al mercato.';
const third = 'Il segretariato sociale accoglie, ascolta e orienta ogni cittadino.';

/** A text of these blocks, Nadia and Bruno at it, and an observation on some of its words. */
function observed(words: string, blocks: readonly (string | TextNode)[] = [first, second, third]) {
  const desk = new WritingDesk(
    nadia,
    blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  );
  const page = desk.writer(nadia);
  const bruno = desk.writer(brunos);
  const anchor = anchorOn(page.doc, words);
  expect(saysOf(page.doc, anchor)).toBe(`same: ${words.replaceAll('\n', ' / ')}`);
  /** What it says on every page, which is the same. */
  const says = () => {
    const said = saysOf(page.doc, anchor);
    expect(saysOf(bruno.doc, anchor)).toBe(said);
    return said;
  };
  return { desk, page, bruno, anchor, says };
}

const insert =
  (node: Node): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(node, false));
    return true;
  };

/** A table with these words in its cells, two in a row. */
function table(...words: readonly string[]): TextNode {
  const left = words.toReversed();
  const fill = (one: TextNode): TextNode =>
    one.type === 'paragraph'
      ? paragraph(left.pop() ?? '')
      : { ...one, ...(one.content && { content: one.content.map(fill) }) };
  return fill(createTable(textSchema, words.length / 2, 2, false).toJSON());
}

const blockOf = (page: Writer, words: string): Node => {
  const found: Node[] = [];
  page.text.forEach((node) => {
    if (node.textContent.includes(words)) found.push(node);
  });
  return must(found[0], words);
};

test('[T2] typing around a passage leaves it alone', () => {
  const { page, bruno, says } = observed('trasporto sociale');
  page.types('Il |trasporto', 'nuovo ');
  bruno.types('sociale| porta', ' comunale');
  bruno.types('|Il segretariato', 'Anche ');
  expect(says()).toBe('same: trasporto sociale');
});

test('[T2] typing inside it, and other endings, are what it became', () => {
  const { page, bruno, says } = observed('trasporto sociale');
  page.types('trasporto| sociale', ' pubblico');
  expect(says()).toBe('changed: trasporto pubblico sociale');
  bruno.puts('trasporto', 'trasporti');
  bruno.puts('sociale porta', 'sociali porta');
  expect(says()).toBe('changed: trasporti pubblico sociali');
});

test('[T2] the first and the last word changed at their outer ends', () => {
  const { page, says } = observed('orienta ogni cittadino');
  page.puts('orienta', 'riorienta');
  page.puts('cittadino', 'cittadina');
  expect(says()).toBe('changed: riorienta ogni cittadina');
});

test('[T2] what is left of it is what it became, and nothing is nothing', () => {
  const { page, says } = observed('porta chi non guida alle visite e al mercato');
  page.puts(' e al mercato', '');
  expect(says()).toBe('changed: porta chi non guida alle visite');
  page.puts('porta chi non ', '');
  expect(says()).toBe('changed: guida alle visite');
  page.puts('guida alle visite', '');
  expect(says()).toBe('lost');
});

test('[T2] Enter in the middle, in a word, before and behind it', () => {
  const { page, bruno, says } = observed('trasporto sociale porta');
  page.does('trasporto |sociale', splitBlock);
  expect(says()).toBe('same: trasporto  / sociale porta');
  bruno.does('por|ta', splitBlock);
  expect(says()).toBe('same: trasporto  / sociale por / ta');
  bruno.does('Il |trasporto', splitBlock);
  expect(says()).toBe('same: trasporto  / sociale por / ta');
  bruno.does('ta| chi', splitBlock);
  expect(says()).toBe('same: trasporto  / sociale por / ta');
});

test('[T2] words changed after Enter before them', () => {
  const { page, says } = observed('porta chi non guida alle visite');
  page.does('Il trasporto sociale |porta', splitBlock);
  expect(says()).toBe('same: porta chi non guida alle visite');
  page.puts('visite', 'cure');
  expect(says()).toBe('changed: porta chi non guida alle');
});

test('[T2] lines that are joined', () => {
  const { page, says } = observed('ogni visita\nIl mercato', ['Porta a ogni visita', 'Il mercato è vicino.']);
  page.does('|Il mercato', joinBackward);
  expect(says()).toBe('same: ogni visitaIl mercato');
  page.types('visita|Il', ' ');
  expect(says()).toBe('same: ogni visita Il mercato');
});

test('[T2] a paragraph becomes a heading, and is changed then', () => {
  const { page, bruno, says } = observed('trasporto sociale porta chi non guida');
  page.does('traspo|rto', toHeading);
  expect(says()).toBe('same: trasporto sociale porta chi non guida');
  bruno.puts('sociale porta', 'comunale porta');
  expect(says()).toBe('changed: trasporto comunale porta chi non guida');
});

test('[T2] a quotation and a list around it, and away again', () => {
  const { page, bruno, says } = observed('trasporto sociale');
  page.does('traspo|rto', wrapIn(type('blockquote')));
  expect(says()).toBe('same: trasporto sociale');
  bruno.does('traspo|rto', lift);
  expect(says()).toBe('same: trasporto sociale');
  page.does('traspo|rto', wrapInList(type('bulletList')));
  expect(says()).toBe('same: trasporto sociale');
});

test('[T2] formats do not touch it', () => {
  const { page, says } = observed('trasporto sociale');
  page.does('sporto soc', toggleMark(mark('bold')));
  expect(says()).toBe('same: trasporto sociale');
});

test('[T2] its paragraph is dragged, also with words that stand elsewhere too', () => {
  for (const words of ['porta chi non guida', 'Il']) {
    const { page, says } = observed(words, [second, first, third]);
    page.does('traspo|rto', dragToEnd);
    expect(says()).toBe(`same: ${words}`);
  }
});

test('[T2] its paragraph is cut and pasted', () => {
  const { page, says } = observed('trasporto sociale');
  const block = blockOf(page, 'trasporto');
  page.does('traspo|rto', removeBlock);
  expect(says()).toBe('lost');
  page.does(
    'cittadino.|',
    put(() => [pasted(block)]),
  );
  expect(says()).toBe('same: trasporto sociale');
});

test('[T2] its words are cut and pasted into another paragraph', () => {
  const { page, says } = observed('alle visite e al mercato');
  page.puts(' alle visite e al mercato', '');
  expect(says()).toBe('lost');
  page.puts('loro casa|', ' e alle visite e al mercato');
  expect(says()).toBe('same: alle visite e al mercato');
});

test('[T2] few words are not found again in the first place where such words stand', () => {
  const { page, says } = observed('sociale porta');
  page.puts(' sociale porta', '');
  expect(says()).toBe('lost');
  page.puts('servizio|', ' sociale porta');
  expect(says()).toBe('lost');
});

test('[T2] the same words elsewhere do not draw it there', () => {
  const { page, says } = observed('sociale', [second, third]);
  page.puts('sociale porta', 'pubblico porta');
  expect(says()).toBe('lost');
});

test('[T2] a copy of its paragraph does not draw it away when it is changed', () => {
  const { page, says } = observed('trasporto sociale porta chi');
  page.does(
    'cittadino.|',
    put(() => [pasted(blockOf(page, 'trasporto'))]),
  );
  expect(says()).toBe('same: trasporto sociale porta chi');
  page.puts('sociale porta', 'comunale porta');
  expect(says()).toBe('changed: trasporto comunale porta chi');
});

test('[T2] other words in its place are not what it became', () => {
  for (const words of ['Il bilancio è approvato ogni anno.', 'trattoria speciale', 't'])
    for (const passage of ['trasporto sociale', second]) {
      const { page, says } = observed(passage);
      page.puts(passage, words);
      expect(says(), words).toBe('lost');
    }
});

test('[T2] formal sentences alike: the one that is gone is not taken for the next one', () => {
  const [crema, lodi] = ['Crema', 'Lodi'].map(
    (town) => `Il Comune di ${town} aderisce al piano e ne approva il bilancio di zona.`,
  );
  const { page, says } = observed(must(crema, ''), [must(crema, ''), must(lodi, ''), first]);
  page.does('Cre|ma', removeBlock);
  expect(says()).toBe('lost');
});

test('[T2] deleted by one while another writes in it', () => {
  const { page, bruno, says } = observed('trasporto sociale');
  bruno.leaves();
  bruno.types('trasporto| sociale', ' gratuito');
  page.puts('trasporto sociale ', '');
  bruno.returns();
  expect(says()).toBe('lost');
});

test('[T2] split by one while another writes in it', () => {
  const { page, bruno, says } = observed('porta chi non guida alle visite e al mercato');
  bruno.leaves();
  bruno.types('alle visite|', ' mediche');
  page.does('chi |non', splitBlock);
  bruno.returns();
  expect(says()).toMatch(/^(same|changed): porta chi /u);
});

test('[T2] undo brings it back, redo takes it away, on every page', () => {
  const { page, bruno, says } = observed('trasporto sociale');
  page.puts('trasporto sociale ', '');
  expect(says()).toBe('lost');
  page.undoes();
  expect(says()).toBe('same: trasporto sociale');
  page.redoes();
  expect(says()).toBe('lost');
  page.undoes();
  bruno.does('trasporto| sociale', splitBlock);
  expect(says()).toBe('same: trasporto /  sociale');
  bruno.undoes();
  expect(says()).toBe('same: trasporto sociale');
});

test('[T2] undo of a part of it', () => {
  const { page, says } = observed('trasporto sociale porta');
  page.puts('trasporto ', '');
  expect(says()).toBe('changed: sociale porta');
  page.undoes();
  expect(says()).toBe('same: trasporto sociale porta');
});

test('[T2] cells: another cell with the same words is another place', () => {
  const { page, bruno, says } = observed('12 posti', [
    table('Crema', '10', 'Offanengo', '12 posti', 'Soncino', '12 posti'),
  ]);
  page.does('Offa|nengo', addRowBefore);
  expect(says()).toBe('same: 12 posti');
  bruno.puts('12 posti', '14 posti');
  expect(says()).toBe('changed: 14 posti');
  page.does('Offa|nengo', deleteRow);
  expect(says()).toBe('lost');
});

test('[T2] a note in its middle leaves it its words, and a note has passages of its own', () => {
  const note = type('footnote').create({ id: 'n1' }, [textSchema.text('Delibera numero dodici del 2025.')]);
  const { page, bruno, says } = observed('trasporto sociale porta');
  page.does('trasporto| sociale', insert(note));
  expect(saysOf(page.doc, anchorOn(page.doc, 'numero dodici'))).toBe('same: numero dodici');
  const within = anchorOn(page.doc, 'numero dodici');
  expect(within).toMatchObject({ before: 'Delibera ', after: ' del 2025.' });
  expect(says()).toBe('same: trasportoDelibera numero dodici del 2025. sociale porta');
  bruno.does('numero dodici', deleteSelection);
  expect(saysOf(page.doc, within)).toBe('lost');
});

test('[T2] names are words of it', () => {
  const ada = type('mention').create({ kind: 'person', subject: crypto.randomUUID(), label: 'Ada Prova' });
  const { page, says } = observed('trasporto sociale porta');
  page.does('sociale| porta', insert(ada));
  expect(says()).toBe('changed: trasporto sociale@ porta');
});

test('[T2] the last letter of a name is not the first of a passage', () => {
  const ada = type('mention').create({ kind: 'person', subject: crypto.randomUUID(), label: 'Ada Prova' });
  const { page, bruno, says } = observed('asa del distretto sanitario', [
    'La casa del distretto sanitario.',
    third,
  ]);
  page.puts('casa del distretto sanitario', '');
  page.puts('cittadino|', ' sa del distretto sanitario');
  bruno.does('cittadino| ', insert(ada));
  expect(says()).toBe('changed: sa del distretto sanitario');
});

test('[T2] an image is what it shows', () => {
  const image = {
    type: 'image',
    attrs: { file: 'a'.repeat(64), alt: 'La piazza di Crema', width: 10, height: 10 },
  };
  const { page, bruno, says } = observed('mercato.\nIl segretariato', [second, third]);
  page.does(
    'mercato.|',
    put(() => [pasted(textSchema.nodeFromJSON(image))]),
  );
  expect(says()).toBe('same: mercato. / @ / Il segretariato');
  const shown = anchorAt(page.doc, second.length + 2, second.length + 3);
  expect(shown).toMatchObject({ quote: 'La piazza di Crema', before: '', after: '' });
  expect(saysOf(bruno.doc, must(shown, 'an image'))).toBe('same: @');
});

test('[T2] letters of two halves', () => {
  const { page, says } = observed('una 🌻 e 𝄞', ['Il giardino ha una 🌻 e 𝄞 suona.']);
  page.types('suona|', ' 🌻');
  page.does('🌻| e', splitBlock);
  expect(says()).toBe('same: una 🌻 /  e 𝄞');
});
