import { Marked } from 'marked';
import type { Result } from '../../../shared/kernel/result.ts';
import { blocks } from './blocks.ts';
import { fittingText, type ImportedText } from './fittingText.ts';
import { footnotes } from './footnoteLines.ts';
import { inlinePieces } from './inline.ts';
import { notCarriedList } from './notCarriedList.ts';
import { inlineNodes, plain } from './pieces.ts';

/**
 * Markdown as a text of our schema. Words are always kept; what our texts cannot show (images, code, HTML …)
 * is counted. Only the tokens of the parser are read: no HTML is made, nothing is fetched.
 */
export function textFromMarkdown(source: string): Result<ImportedText> {
  const lost = notCarriedList();
  const notes = footnotes();
  const markdown = new Marked({ gfm: true, breaks: false, extensions: [notes.lines] });
  const reading = { lost, notes };
  const content = blocks(markdown.lexer(source), reading, 1);
  const uncalled = notes.uncalled().map(({ label, tokens }) => ({
    type: 'paragraph',
    content: inlineNodes([{ text: `[${label}] `, setting: plain }, ...inlinePieces(tokens, reading)]),
  }));
  return fittingText({ type: 'doc', content: [...content, ...uncalled] }, lost);
}
