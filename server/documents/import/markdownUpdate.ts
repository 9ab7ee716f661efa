import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { type ImportedUpdate, importedUpdate } from './importedUpdate.ts';
import { textFromMarkdown } from './textFromMarkdown.ts';

/** What a Markdown source becomes, ready to be stored. */
export function markdownUpdate(source: string): Result<ImportedUpdate> {
  try {
    const text = textFromMarkdown(source);
    return text.ok ? importedUpdate(text.value) : text;
  } catch (error) {
    // The parser calls itself for every level of nesting.
    if (error instanceof RangeError) return refuse('too_large');
    throw error;
  }
}
