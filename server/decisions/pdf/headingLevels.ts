import type { TextNode } from '../../../shared/text/content.ts';

/**
 * The level of each heading of a text, in its order, as PDF/UA wants them: the first is 1, and none is more than
 * one deeper than the heading it stands under. Who stood beside whom stays so.
 */
export function headingLevels(content: TextNode): readonly number[] {
  const above: number[] = [];
  return headingsOf(content).map((level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    return above.push(level);
  });
}

function headingsOf(node: TextNode): readonly number[] {
  if (node.type === 'heading') return [Number(node.attrs?.['level']) || 1];
  return (node.content ?? []).flatMap(headingsOf);
}
