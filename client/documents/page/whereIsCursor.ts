import * as Y from 'yjs';
import { fragmentName } from '../../../shared/text/content.ts';

/** The words of the heading above a cursor of presence; '' before the first one, null where it points nowhere. */
export function headingAbove(doc: Y.Doc, cursor: unknown): string | null {
  const block = topBlockOf(doc, cursor);
  if (block === null) return null;
  let heading = '';
  for (const child of doc.getXmlFragment(fragmentName).toArray()) {
    if (child instanceof Y.XmlElement && child.nodeName === 'heading') heading = wordsOf(child) || heading;
    if (child === block) return heading;
  }
  return null;
}

function topBlockOf(doc: Y.Doc, cursor: unknown): Y.AbstractType<unknown> | null {
  if (typeof cursor !== 'object' || cursor === null || !('head' in cursor)) return null;
  const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(cursor.head), doc);
  const root = doc.getXmlFragment(fragmentName);
  let type: Y.AbstractType<unknown> | null = at?.type ?? null;
  while (type !== null && type.parent !== root) type = type.parent;
  return type;
}

function wordsOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? wordsOfText(child) : ''))
    .join('')
    .trim();
}

function wordsOfText(text: Y.XmlText): string {
  const parts: readonly { readonly insert?: unknown }[] = text.toDelta();
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('');
}
