import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { headingAbove } from '../../client/documents/page/whereIsCursor.ts';
import { firstUpdate, fragmentName, type TextNode } from '../../shared/text/content.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const heading = (text: string): TextNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [words(text)],
});
const paragraph = (text: string): TextNode => ({ type: 'paragraph', content: [words(text)] });

const doc = new Y.Doc();
Y.applyUpdate(
  doc,
  firstUpdate(
    {
      type: 'doc',
      content: [
        paragraph('Premessa.'),
        heading('Che cosa faremo'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Uno sportello.')] }] },
        heading('Risorse'),
      ],
    },
    () => crypto.randomUUID(),
  ).update,
);

/** A cursor in the first text inside the block at this place. */
function cursorIn(place: number): unknown {
  let type: unknown = doc.getXmlFragment(fragmentName).get(place);
  while (type instanceof Y.XmlElement) type = type.get(0);
  if (!(type instanceof Y.XmlText)) throw new Error('the block has words');
  const point = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, 2));
  return { user: { name: 'Anna' }, cursor: { anchor: point, head: point } };
}

test('a cursor stands under the last heading before it, however deep', () => {
  expect(headingAbove(doc, cursorIn(2))).toBe('Che cosa faremo');
  expect(headingAbove(doc, cursorIn(3))).toBe('Risorse');
});

test('before the first heading it stands at the beginning', () => {
  expect(headingAbove(doc, cursorIn(0))).toBe('');
});

test('what is no cursor of this text stands nowhere', () => {
  for (const cursor of [undefined, null, {}, { head: null }, 'x'])
    expect(headingAbove(doc, cursor)).toBeNull();
});
