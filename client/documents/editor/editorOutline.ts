import type { Node } from '@tiptap/pm/model';
import type { TextNode } from '../../../shared/text/content.ts';
import { type OutlineItem, outlineOf } from '../../../shared/text/outline.ts';

/** The headings of what stands in the editor. Only they are turned into JSON: this runs while people type. */
export function editorOutline(doc: Node): readonly OutlineItem[] {
  const headings: TextNode[] = [];
  doc.forEach((node) => {
    if (node.type.name === 'heading') headings.push(node.toJSON() as TextNode);
  });
  return outlineOf({ type: 'doc', content: headings });
}
