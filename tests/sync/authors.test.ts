import { createTable } from '@tiptap/extension-table';
import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { advanceAuthors } from '../../server/sync/authorship/advanceAuthors.ts';
import { decodeAuthors } from '../../server/sync/authorship/encodedAuthors.ts';
import { writtenBy } from '../../server/sync/authorship/writtenBy.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type MemberId, serverMember } from '../../shared/kernel/ids.ts';
import { carryOut } from '../../shared/text/carryOut.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { passageAt } from '../../shared/text/passage.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { paragraph, WritingDesk } from '../support/writingDesk.ts';

const nadia = '00000000-0000-4000-8000-00000000000a' as MemberId;
const brunos = '00000000-0000-4000-8000-00000000000b' as MemberId;
const proposers = '00000000-0000-4000-8000-00000000000c' as MemberId;
const names = { [nadia]: 'N', [brunos]: 'B', [proposers]: 'P', [serverMember]: 'M' };
const mark = (name: string) => must(textSchema.marks[name], `the schema knows ${name}`);
const type = (name: string) => must(textSchema.nodes[name], `the schema knows ${name}`);

/** Nadia's text, and Bruno at it. */
function brunoAt(...blocks: readonly string[]) {
  const desk = new WritingDesk(nadia, blocks.map(paragraph));
  return { desk, bruno: desk.writer(brunos) };
}

/** Who wrote what, read from the log at once and again row by row through the bytes of a snapshot. */
function whoWrote(desk: WritingDesk): readonly string[] {
  const lines = desk.authors(names);
  expect(desk.authors(names, true)).toEqual(lines);
  return lines;
}

/** A table with these words in its cells, row by row. */
function filled(node: TextNode, words: readonly string[]): TextNode {
  const left = words.toReversed();
  const fill = (one: TextNode): TextNode =>
    one.type === 'paragraph'
      ? paragraph(left.pop() ?? '')
      : { ...one, ...(one.content && { content: one.content.map(fill) }) };
  return fill(node);
}

/** The whole block with these words changes its place with the next one. */
const moveDown: Command = (state, dispatch) => {
  const index = state.selection.$from.index(0);
  const [one, other] = [state.doc.child(index), state.doc.child(index + 1)];
  const from = state.selection.$from.before(1);
  dispatch?.(state.tr.replaceWith(from, from + one.nodeSize + other.nodeSize, [other, one]));
  return true;
};

test('[T1] words belong to those who typed them', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.');
  bruno.types('dorme|.', ' di giorno');
  expect(whoWrote(desk)).toEqual(['N:Il gatto dorme|B: di giorno|N:.']);
});

test('[T1] another word in the place of one is new, also where letters repeat', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.');
  bruno.puts('gatto', '');
  bruno.types('Il | dorme', 'cane');
  bruno.puts('dorme', 'dorma');
  expect(whoWrote(desk)).toEqual(['N:Il |B:cane|N: dorm|B:a|N:.']);
});

test('[T1] Enter in the middle of a paragraph, and of a word', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.', 'Il cane no.');
  bruno.does('gat|to', splitBlock);
  bruno.does('no|.', splitBlock);
  expect(whoWrote(desk)).toEqual(['N:Il gat', 'N:to dorme.', 'N:Il cane no', 'N:.']);
});

test('[T1] Backspace at the beginning joins two paragraphs', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.', 'Il cane no.');
  bruno.does('|Il cane', joinBackward);
  expect(whoWrote(desk)).toEqual(['N:Il gatto dorme.Il cane no.']);
});

test('[T1] a paragraph becomes a heading, a quotation, a list and a paragraph again', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.', 'Il cane no.');
  bruno.types('Il |gatto', 'mio ');
  bruno.does('mio', setBlockType(type('heading'), { level: 2 }));
  expect(whoWrote(desk)).toEqual(['N:Il |B:mio |N:gatto dorme.', 'N:Il cane no.']);
  bruno.does('cane', wrapIn(type('blockquote')));
  expect(whoWrote(desk)).toEqual(['N:Il |B:mio |N:gatto dorme.', 'N:Il cane no.']);
  bruno.does('cane', lift);
  bruno.does('cane', wrapInList(type('bulletList')));
  expect(whoWrote(desk)).toEqual(['N:Il |B:mio |N:gatto dorme.', 'N:Il cane no.']);
});

test('[T1] a block moves down, among equal ones and unlike ones', () => {
  const { desk, bruno } = brunoAt('Il gattino nero dorme.', 'Il gatto bianco corre.', 'Fine.');
  bruno.types('bianco| corre', ' e rosso');
  bruno.does('gattino', moveDown);
  expect(whoWrote(desk)).toEqual([
    'N:Il gatto bianco |B:e rosso |N:corre.',
    'N:Il gattino nero dorme.',
    'N:Fine.',
  ]);
  bruno.does('Il gattino', setBlockType(type('heading'), { level: 2 }));
  bruno.does('Il gattino', moveDown);
  expect(whoWrote(desk)).toEqual([
    'N:Il gatto bianco |B:e rosso |N:corre.',
    'N:Fine.',
    'N:Il gattino nero dorme.',
  ]);
});

test('[T1] drag: words taken from here and put there at once', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'Il cane no.');
  bruno.does('gatto nero ', (state, dispatch) => {
    const slice = state.selection.content();
    const tr = state.tr.deleteSelection();
    dispatch?.(tr.replace(tr.mapping.map(state.doc.content.size - 2), undefined, slice));
    return true;
  });
  expect(whoWrote(desk)).toEqual(['N:Il dorme.', 'N:Il cane nogatto nero .']);
});

test('[T1] cut and pasted elsewhere within ten minutes, even twice', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'Il cane no.');
  bruno.puts('gatto nero', '');
  desk.later(9);
  bruno.puts('cane| no', ' con il gatto nero');
  expect(whoWrote(desk)).toEqual(['N:Il  dorme.', 'N:Il cane |B:con il |N:gatto nero|B: |N:no.']);
});

test('[T1] pasted after ten minutes, or by somebody else, it is new', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'Il cane no.');
  const other = desk.writer(nadia);
  other.puts('gatto nero', '');
  bruno.puts('cane| no', ' e gatto nero');
  bruno.puts('dorme', '');
  desk.later(11);
  bruno.puts('cane|', ' dorme');
  expect(whoWrote(desk)).toEqual(['N:Il  .', 'N:Il cane |B:dorme e gatto nero |N:no.']);
});

test('[T1] undo and redo by somebody else leave every word its author', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'x', 'Fine.');
  bruno.puts('gatto nero', '');
  bruno.puts('x', '');
  bruno.undoes();
  bruno.undoes();
  expect(whoWrote(desk)).toEqual(['N:Il gatto nero dorme.', 'N:x', 'N:Fine.']);
  for (const letter of ['e', 'm', 'r', 'o']) bruno.puts(`${letter}.`, '.');
  bruno.does('Fine', setBlockType(type('heading'), { level: 1 }));
  bruno.undoes();
  bruno.redoes();
  expect(whoWrote(desk)).toEqual(['N:Il gatto nero d.', 'N:x', 'N:Fine.']);
});

test('[T1] find and replace: what stays of a phrase stays whose it was', () => {
  const { desk, bruno } = brunoAt('La casa della comunità apre. La casa chiude.');
  bruno.does('La casa della comunità apre. La casa chiude.', (state, dispatch) => {
    const tr = state.tr.insertText('tetto', 4, 8);
    dispatch?.(tr.insertText('tetto', 34, 38));
    return true;
  });
  expect(whoWrote(desk)).toEqual(['N:La |B:tetto|N: della comunità apre. La |B:tetto|N: chiude.']);
});

test('[T1] a row of a table goes up, and an author goes with each cell', () => {
  const table = createTable(textSchema, 3, 2, false).toJSON() as TextNode;
  const words = ['Crema', 'otto', 'Soncino', 'due', 'Pandino', 'sei'];
  const desk = new WritingDesk(nadia, [filled(table, words), paragraph('Fine.')]);
  const bruno = desk.writer(brunos);
  bruno.puts('due', 'trecento');
  bruno.does('|Crema', (state, dispatch) => {
    const [one, other, last] = must(state.doc.firstChild, 'a table').children;
    dispatch?.(
      state.tr.replaceWith(1, state.doc.child(0).nodeSize - 1, [
        must(last, '3'),
        must(one, '1'),
        must(other, '2'),
      ]),
    );
    return true;
  });
  expect(whoWrote(desk)).toEqual([
    'N:Pandino',
    'N:sei',
    'N:Crema',
    'N:otto',
    'N:Soncino',
    'B:trecento',
    'N:Fine.',
  ]);
});

test('[T1] bold and links change no author, nor does a piece moved with them', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'Fine.');
  bruno.puts('nero', 'rosso');
  bruno.does('gatto', toggleMark(mark('bold')));
  bruno.does('gatto| rosso', splitBlock);
  expect(whoWrote(desk)).toEqual(['N:Il gatto', 'N: |B:ross|N:o dorme.', 'N:Fine.']);
});

test('[T1] offline: a merged step 2 that splits, moves and writes keeps both apart', () => {
  const { desk, bruno } = brunoAt('Il gatto nero dorme.', 'Il cane bianco corre.', 'Fine.');
  const hers = desk.writer(nadia);
  bruno.leaves();
  bruno.does('gatto |nero', splitBlock);
  bruno.types('dorme|.', ' già');
  bruno.does('Fine', setBlockType(type('heading'), { level: 2 }));
  bruno.does('cane', moveDown);
  hers.types('|Il cane', 'Poi. ');
  bruno.returns();
  const lines = whoWrote(desk);
  expect(lines.slice(0, 2)).toEqual(['N:Il gatto ', 'N:nero dorme|B: già.']);
  expect(lines).toContain('N:Fine.');
  expect(lines.join()).not.toContain('B:Il cane');
});

test('[T1] a repair by the server leaves every author', () => {
  const { desk } = brunoAt('Il gatto nero dorme.');
  desk.writer(serverMember).does('gatto', wrapIn(type('blockquote')));
  expect(whoWrote(desk)).toEqual(['N:Il gatto nero dorme.']);
});

test('[T1] text pasted over another keeps nobody’s small words', () => {
  const { desk, bruno } = brunoAt('La casa di tutti e la piazza di chi resta.');
  bruno.puts(
    'La casa di tutti e la piazza di chi resta.',
    'Il servizio di assistenza domiciliare e di sollievo si rivolge a persone anziane.',
  );
  expect(whoWrote(desk)).toEqual([
    'B:Il servizio di assistenza domiciliare e di sollievo si rivolge a persone anziane|N:.',
  ]);
});

test('[T1] a template is the server’s, and what replaces its words is not', () => {
  const desk = new WritingDesk(serverMember, [paragraph('Descrivi il bisogno.')]);
  const bruno = desk.writer(brunos);
  bruno.puts('Descrivi il bisogno', 'Mancano posti');
  expect(whoWrote(desk)).toEqual(['B:Mancano posti|M:.']);
});

test('[T1] a name in a sentence stays whose it was when the sentence moves', () => {
  const { desk, bruno } = brunoAt('Lo guida l’Ufficio.', 'Fine.');
  const mention = textSchema.node('mention', { kind: 'person', subject: crypto.randomUUID(), label: 'Sara' });
  bruno.does('guida| l’Ufficio', (state, dispatch) => {
    dispatch?.(state.tr.insert(state.selection.from, mention));
    return true;
  });
  bruno.does('Lo guida', setBlockType(type('heading'), { level: 3 }));
  expect(whoWrote(desk)).toEqual(['N:Lo guida', 'N: l’Ufficio.', 'N:Fine.']);
});

test('[T1] the day of a word is that of its writing, not of its moving', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.');
  desk.later(60 * 24 * 3);
  bruno.does('Il gatto |dorme', splitBlock);
  const doc = new Y.Doc();
  const { authors } = decodeAuthors(advanceAuthors(null, doc, desk.rows));
  const days = writtenBy(doc, authors).days;
  expect(days).toEqual(['2026-11-12']);
});

test('[T1] what was deleted is forgotten after ten minutes, its author with it', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme.');
  bruno.puts('gatto ', '');
  const size = () => advanceAuthors(null, new Y.Doc(), desk.rows).length;
  const before = size();
  desk.later(11);
  bruno.types('Il |dorme', 'x');
  expect(size()).toBeLessThan(before);
});

test('[T1] a large row that repeats one word thousands of times', () => {
  const first = 'a '.repeat(20_000);
  const desk = new WritingDesk(nadia, [paragraph(first)]);
  desk.writer(brunos).does('|a', (state, dispatch) => {
    const moved = type('blockquote').create(
      null,
      type('paragraph').create(null, textSchema.text(`${first}b`)),
    );
    dispatch?.(state.tr.replaceWith(0, state.doc.content.size, moved));
    return true;
  });
  expect(desk.authors(names)).toEqual([`N:${first}|B:b`]);
});

/** Bruno accepts what a third person, P, has proposed: the row is his, and credited to her. */
function accepts(desk: WritingDesk, from: number, to: number, words: string): void {
  const doc = new Y.Doc();
  for (const { update } of desk.rows) Y.applyUpdate(doc, update);
  doc.once('update', (update: Uint8Array) => desk.store(update, brunos, proposers));
  const passage = must(passageAt(doc, from, to), 'words stand there');
  const change = {
    kind: 'replace_words',
    content: words === '' ? [] : [{ type: 'text', text: words }],
  } as const;
  doc.transact(() => carryOut(passage, change, () => 'unused'));
}

test('[T1] accepted words are those of whoever proposed them; those that stay keep their author', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme di giorno.');
  accepts(desk, 4, 15, 'gatto rosso dorme poco');
  expect(whoWrote(desk)).toEqual(['N:Il gatto |P:rosso |N:dorme|P: poco|N: di giorno.']);
  bruno.types('poco|', 'x');
  expect(whoWrote(desk)).toEqual(['N:Il gatto |P:rosso |N:dorme|P: poco|B:x|N: di giorno.']);
});

test('[T1] what an editor has cut is not what she accepts; what accepting took away is hers to put back', () => {
  const { desk, bruno } = brunoAt('Il gatto dorme di giorno.');
  bruno.puts(' di giorno', '');
  accepts(desk, 1, 9, 'Il cane di giorno');
  expect(whoWrote(desk)).toEqual(['N:Il |P:cane di giorno|N: dorme.']);
  bruno.puts('cane', 'gatto');
  expect(whoWrote(desk)).toEqual(['N:Il gatto|P: di giorno|N: dorme.']);
});
