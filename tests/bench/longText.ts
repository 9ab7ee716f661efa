import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { fragmentName } from '../../shared/text/content.ts';
import type { Edit } from './editTrace.ts';

type Line = { readonly element: Y.XmlElement; readonly words: Y.XmlText };

/**
 * Plays a history of a plain text as an editor would: each line is a paragraph of one run of words, a line
 * break splits it, and deleting the break joins two. Answers with the whole history as one update.
 */
export function playTrace(edits: readonly Edit[]): Uint8Array {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(fragmentName);
  const lines: Line[] = [];
  addLine(0, '');
  for (const [position, deleted, inserted] of edits) {
    doc.transact(() => {
      for (let i = 0; i < deleted; i++) removeAt(position);
      const [first = '', ...rest] = inserted.split('\n');
      let { index, offset } = find(position);
      line(index).words.insert(offset, first);
      offset += first.length;
      for (const words of rest) {
        const before = line(index).words;
        const tail = before.toString().slice(offset);
        before.delete(offset, tail.length);
        index++;
        addLine(index, words + tail);
        offset = words.length;
      }
    });
  }
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;

  function addLine(index: number, text: string): void {
    const element = new Y.XmlElement('paragraph');
    const words = new Y.XmlText(text);
    element.insert(0, [words]);
    fragment.insert(index, [element]);
    lines.splice(index, 0, { element, words });
  }

  function line(index: number): Line {
    return must(lines[index], 'a position lies in a line');
  }

  /** Between two lines lies one character: the break. */
  function find(position: number): { index: number; offset: number } {
    let offset = position;
    for (let index = 0; ; index++) {
      const { length } = line(index).words;
      if (offset <= length) return { index, offset };
      offset -= length + 1;
    }
  }

  function removeAt(position: number): void {
    const { index, offset } = find(position);
    const { words } = line(index);
    if (offset < words.length) return words.delete(offset, 1);
    const next = line(index + 1);
    words.insert(words.length, next.words.toString());
    fragment.delete(index + 1, 1);
    lines.splice(index + 1, 1);
  }
}
