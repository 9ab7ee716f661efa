import { joinBackward, lift, setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands';
import { wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { type MemberId, serverMember } from '../../shared/kernel/ids.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { paragraph, WritingDesk } from '../support/writingDesk.ts';

const nadia = '00000000-0000-4000-8000-00000000000a' as MemberId;
const bruno = '00000000-0000-4000-8000-00000000000b' as MemberId;
const names = { [nadia]: 'N', [bruno]: 'B', [serverMember]: 'M' };
const type = (name: string) => must(textSchema.nodes[name], `the schema knows ${name}`);

/** Nadia's text, and Bruno at it. */
function brunoAt(...blocks: readonly string[]) {
  const desk = new WritingDesk(nadia, blocks.map(paragraph));
  return { desk, bruno: desk.writer(bruno) };
}

/** Who wrote what, read from the log at once and again row by row through the bytes of a snapshot. */
function whoWrote(desk: WritingDesk): readonly string[] {
  const lines = desk.authors(names);
  expect(desk.authors(names, true)).toEqual(lines);
  return lines;
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
