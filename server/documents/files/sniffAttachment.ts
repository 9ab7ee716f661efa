import { fileTypeFromBuffer } from 'file-type';
import { attachmentType, fileLimits } from '../../../shared/documents/files.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

/**
 * The type of a file to be attached. Its name says what it claims to be, and its bytes have to agree: who
 * downloads it opens it by its name.
 */
export async function sniffAttachment(name: string, bytes: Uint8Array): Promise<Result<string>> {
  if (bytes.length > fileLimits.attachment) return refuse('attachment_too_large');
  const claimed = attachmentType(name);
  if (claimed === null) return refuse('unsupported_attachment');
  const { kind, mediaType } = claimed;
  if (kind === 'text' || kind === 'table') {
    const text = textIn(bytes);
    if (text === null) return refuse('not_utf8');
    return isPlain(text) ? ok(mediaType) : refuse('unsupported_attachment');
  }
  const sniffed = await fileTypeFromBuffer(bytes);
  return sniffed?.mime === mediaType ? ok(mediaType) : refuse('unsupported_attachment');
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Words, and not a page or an image that calls itself so. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  const controls = /[\u0000-\u0008\u000B\u000E-\u001F]/u;
  const markup = /^(?:\s|<!--.*?-->)*<(?:!doctype|\?xml|html|head|body|script|svg)\b/isu;
  return text !== '' && !controls.test(text) && !markup.test(text.slice(0, 4096));
}
