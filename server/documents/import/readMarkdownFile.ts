import { importLimits } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { hasWords, oneLineEnd, withoutControls } from './plainCharacters.ts';

/** The text of an uploaded file that calls itself text, or why it is not one. */
export function readMarkdownFile(bytes: Uint8Array): Result<string> {
  if (bytes.length > importLimits.text) return refuse('too_large');
  const text = decoded(bytes);
  if (text === null) return refuse('not_utf8');
  const clean = withoutControls(oneLineEnd(text));
  return hasWords(clean) ? ok(clean) : refuse('empty_file');
}

/** UTF-8 and nothing else; a byte order mark at the start is accepted and dropped. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
