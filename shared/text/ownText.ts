import * as Y from 'yjs';
import { textSchema } from './schema.ts';

/**
 * Gives blocks of words that are empty a Y text each, in which their first words will stand. Whoever makes a block does
 * so at once: two who write its first words at the same moment would make a text each otherwise, and as an editor knows
 * one text a block, each would write the words of both into hers again.
 */
export function giveOwnTexts(elements: Iterable<Y.XmlElement>): void {
  for (const element of elements) {
    if (element.length === 0 && holdsWords(element.nodeName)) element.insert(0, [new Y.XmlText()]);
  }
}

/** Whether words stand in elements of this name, and not other blocks. */
export function holdsWords(nodeName: string): boolean {
  return textSchema.nodes[nodeName]?.isTextblock === true;
}

/** All elements of a text. */
export function elementsIn(fragment: Y.XmlFragment): readonly Y.XmlElement[] {
  return [...fragment.createTreeWalker((node) => node instanceof Y.XmlElement)].filter(
    (node) => node instanceof Y.XmlElement,
  );
}

/** The elements that the writer of this page made in a transaction, those that are gone again left out. */
export function elementsMadeIn({ doc, beforeState, afterState }: Y.Transaction): readonly Y.XmlElement[] {
  const from = beforeState.get(doc.clientID) ?? 0;
  if ((afterState.get(doc.clientID) ?? 0) === from) return [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  return structs.slice(Y.findIndexSS(structs, from)).flatMap((struct) => {
    if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType))
      return [];
    const { type } = struct.content;
    return type instanceof Y.XmlElement ? [type] : [];
  });
}
