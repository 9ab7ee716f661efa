import { Marked } from 'marked';
import type { NotCarried } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { plainText } from '../../../shared/text/outline.ts';
import { blocks } from './blocks.ts';
import { footnoteLines } from './footnoteLines.ts';
import { notCarriedList } from './notCarriedList.ts';
import { hasWords } from './plainCharacters.ts';

/** More than a document may hold (`docs/spec/sync.md` G5). */
const nodeLimit = 50_000;

export type ImportedText = { readonly content: TextNode; readonly notCarried: readonly NotCarried[] };

const markdown = new Marked({ gfm: true, breaks: false, extensions: [footnoteLines] });

/**
 * Markdown as a text of our schema. Words are always kept; what our texts cannot show (images, tables, code,
 * HTML …) is counted. Only the tokens of the parser are read: no HTML is made, nothing is fetched.
 */
export function textFromMarkdown(source: string): Result<ImportedText> {
  const lost = notCarriedList();
  const content = blocks(markdown.lexer(source), lost, 1);
  const text: TextNode = { type: 'doc', content };
  if (!hasWords(plainText(text))) return refuse('empty_file');
  if (nodesOf(text) > nodeLimit) return refuse('too_large');
  return ok({ content: text, notCarried: lost.all() });
}

function nodesOf(node: TextNode): number {
  return (node.content ?? []).reduce((sum, child) => sum + nodesOf(child), 1);
}
