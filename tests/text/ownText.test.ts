import { EditorState } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyContent, firstUpdate, fragmentName } from '../../shared/text/content.ts';
import { elementsIn, elementsMadeIn, giveOwnTexts } from '../../shared/text/ownText.ts';
import { textSchema } from '../../shared/text/schema.ts';

const textOf = (doc: Y.Doc) => doc.getXmlFragment(fragmentName);

/** Writes at the end of the first block, as an editor does. */
function types(doc: Y.Doc, words: string): void {
  const known = initProseMirrorDoc(textOf(doc), textSchema);
  const { tr } = EditorState.create({ doc: known.doc });
  tr.insertText(words, 1 + (known.doc.firstChild?.content.size ?? 0));
  updateYFragment(doc, textOf(doc), tr.doc, known.meta);
}

/** Two who write first words without each other, meet, and write more without each other. */
function written(first: Uint8Array): string {
  const docs = ['1', '2'].map((name) => ({ name, doc: new Y.Doc() }));
  const meet = () => {
    for (const { doc } of docs)
      for (const { doc: other } of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  };
  for (const { doc } of docs) Y.applyUpdate(doc, first);
  for (const { name, doc } of docs) types(doc, `a${name}.`);
  meet();
  for (const { name, doc } of docs) types(doc, `b${name}.`);
  meet();
  const [one] = docs;
  return one === undefined ? '' : initProseMirrorDoc(textOf(one.doc), textSchema).doc.textContent;
}

const parts = (text: string) => text.split('.').filter(Boolean).toSorted();

test('the first words of a block that two write at once stand there once', () => {
  expect(parts(written(firstUpdate(emptyContent, () => crypto.randomUUID()).update))).toEqual([
    'a1',
    'a2',
    'b1',
    'b2',
  ]);
});

test('in a block without a text of its own they are doubled, which is why it gets one', () => {
  const doc = new Y.Doc();
  textOf(doc).insert(0, [new Y.XmlElement('paragraph')]);
  expect(parts(written(Y.encodeStateAsUpdate(doc))).length).toBeGreaterThan(4);
});

test('blocks of words get a text where they have nothing, and nothing else does', () => {
  const doc = new Y.Doc();
  const [list, item, empty, full] = ['bulletList', 'listItem', 'paragraph', 'heading'].map(
    (name) => new Y.XmlElement(name),
  ) as [Y.XmlElement, Y.XmlElement, Y.XmlElement, Y.XmlElement];
  textOf(doc).insert(0, [list, full]);
  list.insert(0, [item]);
  item.insert(0, [empty]);
  full.insert(0, [new Y.XmlText('Casa')]);
  giveOwnTexts(elementsIn(textOf(doc)));
  expect(textOf(doc).toString()).toBe(
    '<bulletlist><listitem><paragraph></paragraph></listitem></bulletlist><heading>Casa</heading>',
  );
  expect([list, item, empty, full].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  expect(empty.get(0)).toBeInstanceOf(Y.XmlText);
});

test('of a transaction, the elements that this page made', () => {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  const made: string[][] = [];
  doc.on('afterTransaction', (transaction) => {
    made.push(elementsMadeIn(transaction).map(({ nodeName }) => nodeName));
  });
  doc.transact(() => {
    textOf(doc).insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('heading')]);
    textOf(doc).delete(1, 1);
  });
  textOf(other).insert(0, [new Y.XmlElement('paragraph')]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(made).toEqual([['paragraph'], []]);
});
