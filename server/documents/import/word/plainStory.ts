import type { NotCarriedList } from '../notCarriedList.ts';
import { floating } from './floating.ts';
import { plainRun } from './plainRun.ts';
import type { StoryContext } from './storyContext.ts';
import { tag, withText } from './writeXml.ts';
import { child, elementsOf, isOn, setting, wordsInside, type XmlElement } from './xmlElement.ts';

/** Words that a change took away or brought. */
const removed = new Set(['w:del', 'w:moveFrom']);
const added = new Set(['w:ins', 'w:moveTo']);

/**
 * The blocks of a Word text written anew, with what our texts can show and nothing beside: changes accepted,
 * words out of their boxes and formulas, each paragraph with its kind as its style. What stays behind is
 * counted. mammoth reads this, so no XML from a stranger reaches it.
 */
export function plainBlocks(blocks: readonly XmlElement[], context: StoryContext): string {
  return blocks.map((block, index) => plainBlock(block, blocks[index + 1], context)).join('');
}

function plainBlock(block: XmlElement, next: XmlElement | undefined, context: StoryContext): string {
  const { lost } = context;
  switch (block.name) {
    case 'w:p':
      return plainParagraph(block, next, context);
    case 'w:tbl':
      return tag('w:tbl', {}, rowsOf(elementsOf(block), context));
    case 'w:sdt':
      return plainBlocks(
        elementsOf(child(block, 'w:sdtContent')),
        isContentsTable(block) ? withContents(context) : context,
      );
    case 'w:altChunk':
    case 'w:subDoc':
      lost.add('linked_document', '');
      return '';
    case 'mc:AlternateContent':
      return plainBlocks(elementsOf(child(block, 'mc:Choice') ?? child(block, 'mc:Fallback')), context);
    case 'm:oMathPara':
    case 'm:oMath':
      return tag('w:p', {}, plainInline([block], context));
    case 'w:sectPr':
      return '';
    default:
      return countChange(block, lost) ? '' : plainBlocks(elementsOf(block), context);
  }
}

function plainParagraph(paragraph: XmlElement, next: XmlElement | undefined, context: StoryContext): string {
  const properties = child(paragraph, 'w:pPr');
  const boxes = floating(paragraph, context);
  const more = boxes.hasRule ? { ...context.more, hasRule: true } : context.more;
  const mark = child(properties, 'w:rPr');
  // The words of a paragraph whose end was deleted go on in the next one, if there is one.
  const runsOn = next?.name === 'w:p' && child(mark, 'w:del') !== undefined;
  const name = context.kinds.nameFor(properties, more);
  const kind = name === null ? '' : tag('w:pStyle', { 'w:val': name }, '');
  const facts = kind + (runsOn ? '<w:rPr><w:del/></w:rPr>' : '');
  const written = facts === '' ? '' : tag('w:pPr', {}, facts);
  const inline = elementsOf(paragraph).filter(({ name }) => name !== 'w:pPr');
  return tag('w:p', {}, written + plainInline(inline, context)) + plainBlocks(boxes.blocks, context);
}

/** Runs and what stands around them. */
export function plainInline(nodes: readonly XmlElement[], context: StoryContext): string {
  return nodes.map((node) => plainInlineNode(node, context)).join('');
}

function plainInlineNode(node: XmlElement, context: StoryContext): string {
  switch (node.name) {
    case 'w:r':
      return plainRun(node, context);
    case 'w:hyperlink':
      return plainLink(node, context);
    case 'w:sdt':
      return plainInline(elementsOf(child(node, 'w:sdtContent')), context);
    case 'mc:AlternateContent':
      return plainInline(elementsOf(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')), context);
    case 'm:oMath': {
      const formula = wordsInside(node).trim();
      context.lost.add('equation', formula);
      return tag('w:r', {}, withText('w:t', formula));
    }
    default:
      return countChange(node, context.lost) ? '' : plainInline(elementsOf(node), context);
  }
}

function plainLink(link: XmlElement, context: StoryContext): string {
  const { 'r:id': id, 'w:anchor': anchor } = link.attributes;
  // One that leads to nothing would make mammoth stumble.
  const known = context.leadsTo.some((one) => one.id === id) ? id : undefined;
  return tag('w:hyperlink', { 'r:id': known, 'w:anchor': anchor }, plainInline(elementsOf(link), context));
}

/** Rows, out of whatever wraps them. */
function rowsOf(nodes: readonly XmlElement[], context: StoryContext): string {
  return nodes
    .map((node) => {
      if (node.name === 'w:tr') return plainRow(node, context);
      const inside = node.name === 'w:sdt' ? child(node, 'w:sdtContent') : node;
      return countChange(node, context.lost) ? '' : rowsOf(elementsOf(inside), context);
    })
    .join('');
}

function plainRow(row: XmlElement, context: StoryContext): string {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:del') !== undefined) {
    context.lost.add('tracked_change', wordsInside(row));
    return '';
  }
  const header = isOn(properties, 'w:tblHeader') ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
  const before = emptyCell(setting(properties, 'w:gridBefore'));
  return tag('w:tr', {}, header + before + cellsOf(elementsOf(row), context));
}

function cellsOf(nodes: readonly XmlElement[], context: StoryContext): string {
  return nodes
    .map((node) => {
      if (node.name === 'w:tc') return plainCell(node, context);
      const inside = node.name === 'w:sdt' ? child(node, 'w:sdtContent') : node;
      return countChange(node, context.lost) ? '' : cellsOf(elementsOf(inside), context);
    })
    .join('');
}

/** The widest table of Word. */
const mostColumns = 63;

function plainCell(cell: XmlElement, context: StoryContext): string {
  const properties = child(cell, 'w:tcPr');
  const merged = child(properties, 'w:vMerge');
  const vMerge = merged ? tag('w:vMerge', { 'w:val': merged.attributes['w:val'] }, '') : '';
  const blocks = elementsOf(cell).filter(({ name }) => name !== 'w:tcPr');
  return tag(
    'w:tc',
    {},
    tag('w:tcPr', {}, span(setting(properties, 'w:gridSpan')) + vMerge) + plainBlocks(blocks, context),
  );
}

function emptyCell(columns: string | undefined): string {
  return columns === undefined ? '' : tag('w:tc', {}, tag('w:tcPr', {}, span(columns)));
}

function span(columns: string | undefined): string {
  const count = Math.min(Number(columns ?? 1) || 1, mostColumns);
  return count > 1 ? tag('w:gridSpan', { 'w:val': String(Math.trunc(count)) }, '') : '';
}

/** Counts an accepted change; true where its words are gone. */
function countChange({ name, ...change }: XmlElement, lost: NotCarriedList): boolean {
  if (added.has(name)) lost.add('tracked_change', '');
  if (removed.has(name)) lost.add('tracked_change', wordsInside({ name, ...change }));
  return removed.has(name);
}

function isContentsTable(block: XmlElement): boolean {
  const gallery = setting(child(child(block, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}

function withContents(context: StoryContext): StoryContext {
  return { ...context, more: { ...context.more, isContents: true } };
}
