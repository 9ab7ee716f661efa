import { importKind } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { readMarkdownFile } from './readMarkdownFile.ts';
import { readWordFile } from './readWordFile.ts';

/** What an importer reads. */
export type ImportSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly bytes: Uint8Array };

/** What an uploaded file is by its name and its first bytes; nothing of it is understood yet. */
export function importSource(name: string, bytes: Uint8Array): Result<ImportSource> {
  switch (importKind(name)) {
    case 'text': {
      const text = readMarkdownFile(bytes);
      return text.ok ? ok({ kind: 'text', text: text.value }) : text;
    }
    case 'word': {
      const word = readWordFile(bytes);
      return word.ok ? ok({ kind: 'word', bytes: word.value }) : word;
    }
    case null:
      return refuse(/\.doc$/iu.test(name) ? 'locked_file' : 'unsupported_file');
  }
}
