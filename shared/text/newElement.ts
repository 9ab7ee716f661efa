import * as Y from 'yjs';
import type { TextNode } from './content.ts';
import { holdsWords } from './ownText.ts';
import { carriesId } from './schema.ts';

/** A block, a break or a name as an editor would store it, not yet in a text; blocks get ids of their own. */
export function newElement(node: TextNode, newId: () => string): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  for (const [key, value] of Object.entries(node.attrs ?? {})) {
    // An editor leaves out what is null. Yjs keeps any value as it is, and its types know words only.
    if (value !== null && key !== 'id') element.setAttribute(key, value as string);
  }
  if (carriesId(node.type)) element.setAttribute('id', newId());
  const children = childrenOf(node.content ?? [], newId);
  element.insert(0, children.length === 0 && holdsWords(node.type) ? [new Y.XmlText()] : children);
  return element;
}

/** Words that stand side by side are one Y text. */
function childrenOf(content: readonly TextNode[], newId: () => string): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let run: { insert: string; attributes: object }[] = [];
  const close = () => {
    if (run.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(run);
    children.push(text);
    run = [];
  };
  for (const node of content) {
    if (node.text === undefined) {
      close();
      children.push(newElement(node, newId));
    } else {
      run.push({ insert: node.text, attributes: formatsOf(node) });
    }
  }
  close();
  return children;
}

/** The marks of some words as an editor stores them. */
export function formatsOf({ marks = [] }: TextNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]));
}
