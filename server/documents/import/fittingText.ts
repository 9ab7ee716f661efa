import type { NotCarried } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import type { NotCarriedList } from './notCarriedList.ts';
import { isReadable } from './readable.ts';

/** More than a document may hold (`docs/spec/sync.md` G5). */
const nodeLimit = 50_000;

export type ImportedText = { readonly content: TextNode; readonly notCarried: readonly NotCarried[] };

/** A text that a document can hold, or why it cannot. */
export function fittingText(content: TextNode, lost: NotCarriedList): Result<ImportedText> {
  if (!isReadable([content])) return refuse('empty_file');
  if (nodesOf(content) > nodeLimit) return refuse('too_large');
  return ok({ content, notCarried: lost.all() });
}

function nodesOf(node: TextNode): number {
  return (node.content ?? []).reduce((sum, child) => sum + nodesOf(child), 1);
}
