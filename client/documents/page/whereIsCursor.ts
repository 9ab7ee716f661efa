import * as Y from 'yjs';
import { fragmentName } from '../../../shared/text/content.ts';
import { cursorPoint } from '../editor/cursorPoint.ts';

/** The words of the heading above the cursor in an entry of presence; '' before the first one, null where it points nowhere. */
export function headingAbove(doc: Y.Doc, entry: unknown): string | null {
  const block = topBlockOf(doc, entry);
  if (block === null) return null;
  let heading = '';
  for (const child of doc.getXmlFragment(fragmentName).toArray()) {
    if (child instanceof Y.XmlElement && child.nodeName === 'heading') heading = wordsOf(child) || heading;
    if (child === block) return heading;
  }
  return null;
}

function topBlockOf(doc: Y.Doc, entry: unknown): Y.AbstractType<unknown> | null {
  const point = cursorPoint(entry, 'head');
  const at = point && Y.createAbsolutePositionFromRelativePosition(point, doc);
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
