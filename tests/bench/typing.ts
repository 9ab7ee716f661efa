import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { fragmentName } from '../../shared/text/content.ts';

/** Somebody who types at the end of a paragraph of hers; what others type, her Y.Doc is not told. */
export type Typing = {
  readonly clientId: number;
  /** Types a letter; answers with the update and where her caret is now. */
  readonly press: () => { readonly update: Uint8Array; readonly cursor: unknown };
  readonly typed: () => number;
};

/** What a paragraph to type in begins with. */
export const beginning = '·';
const letters = 'la comunità che cura ';

export function openTyping(state: Uint8Array, clientId: number, paragraph: number): Typing {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.clientID = clientId;
  const words = wordsOf(doc, paragraph);
  let typed = 0;
  let last: Uint8Array | null = null;
  doc.on('update', (update: Uint8Array) => {
    last = update;
  });
  return {
    clientId,
    press() {
      words.insert(words.length, letters.charAt(typed++ % letters.length));
      // Before the last letter: behind it, a caret would be the same after every key, and need not be told.
      const caret = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, words.length - 1));
      return { update: must(last, 'a key makes an update'), cursor: { anchor: caret, head: caret } };
    },
    typed: () => typed,
  };
}

/** The words of a paragraph, counted from the end of the text; empty ones do not count. */
export function wordsOf(doc: Y.Doc, paragraph: number): Y.XmlText {
  const written = doc
    .getXmlFragment(fragmentName)
    .toArray()
    .flatMap((element) => (element instanceof Y.XmlElement ? [element.get(0)] : []))
    .filter((words): words is Y.XmlText => words instanceof Y.XmlText && words.length > 0);
  return must(written.at(-1 - paragraph), 'a paragraph with words');
}

/** An update that brings a text so many paragraphs of words, to type in. */
export function paragraphsUpdate(count: number): Uint8Array {
  const doc = new Y.Doc();
  const paragraphs = Array.from({ length: count }, () => {
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(beginning)]);
    return element;
  });
  doc.getXmlFragment(fragmentName).insert(0, paragraphs);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
