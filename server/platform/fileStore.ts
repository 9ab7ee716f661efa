import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { storedFile } from '../../drizzle/schema/platform.ts';
import type { Reader, Transaction } from './database.ts';

/** What is known of a stored file without reading it. */
export type FileFacts = { readonly sha256: string; readonly size: number; readonly mediaType: string };

export type NewFile = {
  readonly bytes: Uint8Array;
  /** As the bytes themselves say. */
  readonly mediaType: string;
  /** Pixels of an image. */
  readonly width?: number;
  readonly height?: number;
  readonly at: Date;
};

/** Stores a file under its SHA-256, once; the same bytes again are the same file. Nobody may see it yet. */
export async function putFile(tx: Transaction, file: NewFile): Promise<FileFacts> {
  const facts = {
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    mediaType: file.mediaType,
  };
  await tx
    .insert(storedFile)
    .values({
      ...facts,
      bytes: file.bytes,
      width: file.width ?? null,
      height: file.height ?? null,
      at: file.at,
    })
    .onConflictDoNothing();
  return facts;
}

/** What is known of a file that is stored; null where none has this hash. */
export async function fileFacts(reader: Reader, sha256: string): Promise<FileFacts | null> {
  const [row] = await reader
    .select({ sha256: storedFile.sha256, size: storedFile.size, mediaType: storedFile.mediaType })
    .from(storedFile)
    .where(eq(storedFile.sha256, sha256));
  return row ?? null;
}

/** So much of a file is in memory for whoever downloads it, in bytes. */
const piece = 1024 * 1024;

/**
 * A file, read piece by piece as its receiver takes it: a hundred people with slow connections who fetch the
 * same 20 MB hold a hundred pieces. What is stored never changes, so the pieces belong together.
 */
export function fileStream(
  reader: Reader,
  { sha256: name, size }: Pick<FileFacts, 'sha256' | 'size'>,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at < size) {
          const bytes = await pieceOf(reader, name, at);
          at += bytes.length;
          controller.enqueue(bytes);
        }
        if (at >= size) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function pieceOf(reader: Reader, name: string, at: number): Promise<Uint8Array> {
  const [row] = await reader
    .select({
      bytes: sql<Uint8Array>`substring(${storedFile.bytes} from ${at + 1}::int for ${piece}::int)`,
    })
    .from(storedFile)
    .where(eq(storedFile.sha256, name));
  if (row === undefined || row.bytes.length === 0) throw new Error(`the file ${name} ends before its size`);
  return row.bytes;
}
