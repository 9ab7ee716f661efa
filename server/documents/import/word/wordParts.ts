import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import { type PackageEntry, packageEntries } from './packageEntries.ts';
import { readXml } from './readXml.ts';
import type { XmlElement } from './xmlElement.ts';

/** The parts of a Word file that may hold words or say how they stand, by their path in lower case. */
export type WordParts = ReadonlyMap<string, XmlElement>;

/** All XML of a file together; the longest plans have a tenth of it. */
const limits = { bytes: 64 * 1024 ** 2, tags: 1_000_000 } as const;

/**
 * Unpacks the XML of a Word file in memory. Pictures, fonts and whatever else lies in the package are never
 * unpacked. A part that brings definitions of its own (a DTD) is refused before any parser sees it.
 */
export async function wordParts(bytes: Uint8Array): Promise<Result<WordParts>> {
  const texts = await xmlOf(bytes);
  if (!texts.ok) return texts;
  const parts = new Map<string, XmlElement>();
  for (const [path, text] of texts.value) {
    // Properties and data for other programs: nobody here looks at them.
    if (/^(?:docprops|customxml)\//u.test(path)) continue;
    const root = readXml(text);
    if (!root.ok) return root;
    parts.set(path, root.value);
  }
  return ok(parts);
}

async function xmlOf(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, string>>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    });
    const entries = await packageEntries(zip);
    return entries.ok ? await unpackXml(zip, entries.value) : entries;
  } catch {
    // Whatever the reader of packages stumbles over: the file is damaged, or is no package at all.
    return refuse('unreadable_file');
  }
}

async function unpackXml(
  zip: ZipFile,
  entries: readonly PackageEntry[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const xml = entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  if (xml.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0) > limits.bytes)
    return refuse('too_large');
  const texts = new Map<string, string>();
  let tags = 0;
  for (const { name, entry } of xml) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await unpack(zip, entry));
    if (/<!(?!--|\[CDATA\[)/u.test(text)) return refuse('unsafe_file');
    tags += tagsIn(text);
    if (tags > limits.tags) return refuse('too_large');
    texts.set(name.toLowerCase(), text);
  }
  return ok(texts);
}

/** Reads no more than the entry has declared, and believes it only if its checksum agrees. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new Error('the checksum does not agree');
  return bytes;
}

function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}
