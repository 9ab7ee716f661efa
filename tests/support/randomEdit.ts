import * as Y from 'yjs';
import { fragmentName } from '../../shared/text/content.ts';

/** Who made a change: each person undoes her own. */
export const ownEdit = Symbol('own edit');

const words = ['piano', ' sociale', 'zona', ' è', ' città', '—', '𝄞', ' 1.240 ', 'Crema'];

/** One change as an honest editor makes it, in one transaction, somewhere in the text. */
export function randomEdit(doc: Y.Doc, undo: Y.UndoManager, random: () => number): void {
  const any = (below: number) => Math.floor(random() * below);
  const root = doc.getXmlFragment(fragmentName);
  const texts = textsIn(root);
  const text = texts[any(texts.length)];
  const kind = any(20);
  if (kind === 0) return void undo.undo();
  if (kind === 1) return void undo.redo();
  doc.transact(() => {
    if (text === undefined || kind <= 6) changeBlocks(root, text ?? null, kind, any);
    else changeWords(text, kind, any);
  }, ownEdit);
}

type Any = (below: number) => number;

function changeBlocks(root: Y.XmlFragment, text: Y.XmlText | null, kind: number, any: Any): void {
  if (kind === 3 && text !== null) return split(text, place(text, any(text.length + 1)));
  if (kind === 4 && text !== null) return join(text);
  if (kind === 5 && root.length > 1) return root.delete(any(root.length), 1);
  if (kind === 6 && root.length > 0) return grow(root.get(any(root.length)));
  root.insert(any(root.length + 1), [block(any(4))]);
}

function changeWords(text: Y.XmlText, kind: number, any: Any): void {
  const from = place(text, any(text.length + 1));
  const until = place(text, Math.min(text.length, from + 1 + any(5)));
  if (kind <= 8 && until > from) return text.format(from, until - from, { bold: any(2) === 0 ? {} : null });
  if (kind <= 12 && until > from) return text.delete(from, until - from);
  text.insert(from, words[any(words.length)] ?? '');
}

function wordsOf(text: Y.XmlText): string {
  return text.toDelta().reduce((sum: string, part: { insert: unknown }) => sum + String(part.insert), '');
}

/** An editor's caret never stands in the middle of a letter; what Yjs does there differs from copy to copy. */
function place(text: Y.XmlText, at: number): number {
  const unit = wordsOf(text).charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function textsIn(node: Y.XmlFragment): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement {
  const made = new Y.XmlElement(name);
  if (children.length > 0) made.insert(0, children);
  return made;
}

function paragraph(text = ''): Y.XmlElement {
  return element('paragraph', [new Y.XmlText(text)]);
}

function block(kind: number): Y.XmlElement {
  if (kind === 0) {
    const heading = element('heading', [new Y.XmlText('Titolo')]);
    heading.setAttribute('level', 2 as never);
    return heading;
  }
  if (kind === 1) return element('bulletList', [element('listItem', [paragraph('voce')])]);
  if (kind === 2) return element('table', [row(), row()]);
  return paragraph('capoverso');
}

function row(): Y.XmlElement {
  return element('tableRow', [
    element('tableCell', [paragraph('a')]),
    element('tableCell', [paragraph('b')]),
  ]);
}

/** A list gets an item, a table a row. */
function grow(node: unknown): void {
  if (!(node instanceof Y.XmlElement)) return;
  if (node.nodeName === 'bulletList') node.insert(node.length, [element('listItem', [paragraph('altra')])]);
  if (node.nodeName === 'table') node.insert(node.length, [row()]);
}

/** Enter: the words behind the caret go into a paragraph of their own, which is a new one for Yjs. */
function split(text: Y.XmlText, from: number): void {
  const { parent } = text;
  const holder = parent?.parent;
  if (!(parent instanceof Y.XmlElement) || !(holder instanceof Y.XmlFragment)) return;
  const rest = text
    .toDelta()
    .reduce((sum: string, part: { insert: unknown }) => sum + String(part.insert), '');
  const behind = rest.slice(from);
  text.delete(from, text.length - from);
  holder.insert(holder.toArray().indexOf(parent) + 1, [paragraph(behind)]);
}

/** Backspace at the beginning: the words go to the end of the paragraph before. */
function join(text: Y.XmlText): void {
  const { parent } = text;
  const holder = parent?.parent;
  if (!(parent instanceof Y.XmlElement) || !(holder instanceof Y.XmlFragment)) return;
  const index = holder.toArray().indexOf(parent);
  const before = index > 0 ? holder.get(index - 1) : null;
  const into = before instanceof Y.XmlElement ? before.get(0) : null;
  if (!(into instanceof Y.XmlText)) return;
  into.applyDelta([{ retain: into.length }, ...text.toDelta()]);
  holder.delete(index, 1);
}
