import { createTable } from '@tiptap/extension-table';
import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands';
import { Fragment, type MarkType, type Node, type NodeType, Slice } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, mergeCells } from '@tiptap/pm/tables';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textFromMarkdown } from '../../server/documents/import/textFromMarkdown.ts';
import type { SettledText } from '../../server/sync/settledText.ts';
import { startingText } from '../../shared/documents/template/startingText.ts';
import { templates } from '../../shared/documents/template/templates.ts';
import { must } from '../../shared/kernel/assert.ts';
import { firstUpdate, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { noUpdate, settledOf, verdictOf } from '../support/gateDesk.ts';
import { anyText } from '../text/anyText.ts';

const node = (name: string): NodeType => must(textSchema.nodes[name] ?? null, name);
const mark = (name: string): MarkType => must(textSchema.marks[name] ?? null, name);

const put =
  (make: () => readonly Node[]): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from([...make()]), 0, 0)));
    return true;
  };

/** What somebody does where the caret or the selection is. */
const acts: readonly Command[] = [
  put(() => [textSchema.text('parole e ancora parole')]),
  put(() => [textSchema.text('città', [mark('bold').create()])]),
  put(() => [node('hardBreak').create()]),
  put(() => [node('mention').create({ kind: 'person', subject: crypto.randomUUID(), label: 'Ada Prova' })]),
  put(() => [node('footnote').create({ id: crypto.randomUUID() }, [textSchema.text('Nota.')])]),
  put(() => [createTable(textSchema, 2, 3, true)]),
  put(() => [node('horizontalRule').create(), node('paragraph').create()]),
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  splitBlock,
  splitBlock,
  setBlockType(node('heading'), { level: 3 }),
  setBlockType(node('paragraph')),
  wrapIn(node('blockquote')),
  wrapInList(node('bulletList')),
  wrapInList(node('orderedList'), { start: 1e21, type: 'a' }),
  splitListItem(node('listItem')),
  sinkListItem(node('listItem')),
  liftListItem(node('listItem')),
  toggleMark(mark('bold')),
  toggleMark(mark('italic')),
  toggleMark(mark('link'), { href: 'https://www.esempio.it/' }),
  toggleMark(mark('link'), { href: null }),
  addRowAfter,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  mergeCells,
];

/** The page of one writer without its window: the binding of her editor, over her own copy. */
class Page {
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  #updates: Uint8Array[] = [];

  constructor(room: SettledText) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(room.stand()));
    this.undo = new Y.UndoManager(this.doc.getXmlFragment(fragmentName), { captureTimeout: 0 });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.#updates.push(update);
    });
  }

  does(act: Command, from: number, to: number): void {
    const root = this.doc.getXmlFragment(fragmentName);
    const { doc, meta } = initProseMirrorDoc(root, textSchema);
    const size = doc.content.size;
    const selection = TextSelection.between(
      doc.resolve(Math.floor(from * size)),
      doc.resolve(Math.floor(to * size)),
    );
    const state = EditorState.create({ doc, selection });
    const made = madeBy(act, state);
    if (made !== null) this.doc.transact(() => updateYFragment(this.doc, root, made, meta));
  }

  takeUpdates(): readonly Uint8Array[] {
    const updates = this.#updates;
    this.#updates = [];
    return updates;
  }
}

/** The text after an act; null where it cannot be done. */
function madeBy(act: Command, state: EditorState): Node | null {
  let made: Node | null = null;
  try {
    act(state, (tr) => {
      made = tr.doc;
    });
  } catch (error) {
    // Commands of the library fail on ragged tables and at places where nothing can stand; an editor is not led there.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  }
  return made;
}

function startOf(content: TextNode): Uint8Array {
  return firstUpdate(content, () => crypto.randomUUID()).update;
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  act: fc.nat({ max: acts.length - 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  after: fc.constantFrom('go on', 'go on', 'undo', 'redo', 'meet', 'come back'),
});

const runs = Number(process.env['GATE_EDITORS'] ?? 60);

test('[G5] whatever two editors do to any text, at once and one after the other, is lawful', () => {
  fc.assert(
    fc.property(anyText, fc.array(step, { minLength: 4, maxLength: 14 }), (content, steps) => {
      const room = settledOf(startOf(content));
      const pages = [new Page(room), new Page(room)] as const;
      const send = (page: Page, updates: readonly Uint8Array[]) => {
        for (const update of updates) {
          const verdict = verdictOf(update, room);
          expect(verdict).not.toMatchObject({ kind: 'refused' });
          if (verdict.kind === 'lawful') room.settle(update);
        }
        Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(room.stand()), 'room');
      };
      for (const { who, act, from, to, after } of steps) {
        const page = pages[who === 0 ? 0 : 1];
        page.does(must(acts[act] ?? null, 'an act'), from, to);
        if (after === 'undo') page.undo.undo();
        if (after === 'redo') page.undo.redo();
        if (after === 'meet') for (const one of pages) send(one, one.takeUpdates());
        // The connection was away: what she has is the answer to the room's step 1.
        if (after === 'come back') {
          page.takeUpdates();
          send(page, [Y.encodeStateAsUpdate(page.doc, room.stateVector())]);
        }
      }
      for (const page of pages) send(page, page.takeUpdates());
    }),
    { numRuns: runs },
  );
});

test('[G5] what a text begins with fits: any content, every template, an import', () => {
  const isTaken = (content: TextNode) => {
    expect(verdictOf(startOf(content), settledOf(noUpdate)).kind).toBe('lawful');
  };
  fc.assert(fc.property(anyText, isTaken), { numRuns: 200 });
  for (const template of Object.values(templates)) if (template !== null) isTaken(startingText(template));
  const file = textFromMarkdown(
    '# Uno\n\n7. a\n   - **b** *c* [d](https://www.esempio.it)\n\n> e[^1]\n\n| f | g |\n|---|---|\n| h | i |\n\n---\n\n[^1]: j',
  );
  if (!file.ok) throw new Error(file.refused);
  isTaken(file.value.content);
});
