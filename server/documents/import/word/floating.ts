import type { StoryContext } from './storyContext.ts';
import { child, elementsOf, wordsInside, type XmlElement } from './xmlElement.ts';

/** What stands in a paragraph without being words of it. */
export type Floating = {
  /** The text of its boxes, which comes after it. */
  readonly blocks: readonly XmlElement[];
  readonly hasRule: boolean;
};

/** Finds pictures, boxes, charts and whatever else is drawn in a paragraph, and counts what stays behind. */
export function floating(paragraph: XmlElement, context: StoryContext): Floating {
  const drawings = shown(paragraph, ['w:drawing', 'w:pict', 'w:object']);
  const boxes = drawings.flatMap((drawing) => shown(drawing, ['w:txbxContent']));
  for (const box of boxes) context.lost.add('text_box', wordsInside(box));
  for (const drawing of drawings) countDrawing(drawing, context);
  return { blocks: boxes.flatMap(elementsOf), hasRule: drawings.some(isRule) };
}

/** Not looked into: what was deleted, the older version of a drawing, and the boxes, which are texts of their own. */
const closed = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:txbxContent']);

/** The outermost elements of these names that a reader sees, in reading order. */
function shown(node: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return elementsOf(node).flatMap((one): readonly XmlElement[] => {
    if (names.includes(one.name)) return [one];
    const isOnlyVersion = one.name === 'mc:Fallback' && child(node, 'mc:Choice') === undefined;
    return closed.has(one.name) && !isOnlyVersion ? [] : shown(one, names);
  });
}

/** Each drawing once, as what a reader would call it. */
function countDrawing(drawing: XmlElement, { lost, drawn }: StoryContext): void {
  const words = describedBy(drawing);
  const chart = shown(drawing, ['c:chart'])[0];
  const diagram = shown(drawing, ['dgm:relIds'])[0];
  const pictures = shown(drawing, ['a:blip', 'v:imagedata']);
  const hasBoxes = shown(drawing, ['w:txbxContent']).length > 0;
  if (drawing.name === 'w:object') lost.add('embedded_object', words);
  else if (chart) lost.add('chart', drawnWords(drawn(chart.attributes['r:id'])) || words);
  else if (diagram) lost.add('diagram', drawnWords(drawn(diagram.attributes['r:dm'])) || words);
  else if (pictures.length > 0) for (const _picture of pictures) lost.add('image', words);
  else if (!hasBoxes && !isRule(drawing)) lost.add('drawing', words);
}

/** The words that whoever drew it left for those who cannot see it. */
function describedBy(drawing: XmlElement): string {
  for (const { attributes } of shown(drawing, ['wp:docPr'])) {
    const words = attributes['descr'] || attributes['title'] || '';
    if (words.trim() !== '') return words;
  }
  const old = [...shown(drawing, ['v:shape', 'v:rect']), ...shown(drawing, ['v:imagedata'])];
  const words = old.map(({ attributes }) => attributes['alt'] || attributes['o:title'] || '');
  return words.find((text) => text.trim() !== '') ?? '';
}

function drawnWords(root: XmlElement | null): string {
  return root === null ? '' : wordsInside(root).trim();
}

/** A line across the page is a rectangle to Word. */
function isRule(drawing: XmlElement): boolean {
  return shown(drawing, ['v:rect']).some(({ attributes }) =>
    ['t', 'true', '1'].includes(attributes['o:hr'] ?? ''),
  );
}
