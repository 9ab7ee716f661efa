import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { TextNode } from '../../../shared/text/content.ts';
import { mentionWords } from '../../../shared/text/mentionWords.ts';
import { isSafeHref } from '../../../shared/text/safeHref.ts';
import { inXml } from '../../discussion/export/inXml.ts';

/** The words of a block, with their marks, as runs of a Word file; a footnote stands in brackets where it was. */
export function wordRuns(node: TextNode): readonly ParagraphChild[] {
  return (node.content ?? []).flatMap(piece);
}

function piece(node: TextNode): readonly ParagraphChild[] {
  switch (node.type) {
    case 'hardBreak':
      return [new TextRun({ break: 1 })];
    case 'mention':
      return [run(node, mentionWords(node.attrs))];
    case 'footnote':
      return [new TextRun(' ['), ...wordRuns(node), new TextRun(']')];
    default:
      return node.text === undefined ? wordRuns(node) : [run(node, node.text)];
  }
}

function run({ marks = [] }: TextNode, words: string): ParagraphChild {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const text = new TextRun({ text: inXml(words), bold: has('bold'), italics: has('italic') });
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  if (typeof href !== 'string' || !isSafeHref(href)) return text;
  return new ExternalHyperlink({ link: inXml(href), children: [text] });
}
