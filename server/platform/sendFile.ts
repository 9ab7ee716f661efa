import type { Context } from 'hono';
import type { Reader } from './database.ts';
import { type FileFacts, fileStream } from './fileStore.ts';

/** What a file from a member may do in a browser: nothing, whatever it turns out to be. */
const harmless = "default-src 'none'; sandbox";

/** Under its hash a file never changes; after a day whoever has lost the right to it sees it no more. */
const kept = 'private, max-age=86400, immutable';

/** Answers with a stored file; `disposition` for what is to be saved and never shown. */
export function sendFile(
  c: Context,
  reader: Reader,
  file: FileFacts,
  disposition: string | null = null,
): Response {
  return c.body(fileStream(reader, file), 200, {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Content-Security-Policy': harmless,
    ETag: `"${file.sha256}"`,
    'Cache-Control': kept,
    ...(disposition !== null && { 'Content-Disposition': disposition }),
  });
}
