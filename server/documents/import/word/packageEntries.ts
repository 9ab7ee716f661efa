import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';

/** A file inside the package: what its directory says of it. Nothing of it has been unpacked yet. */
export type PackageEntry = { readonly name: string; readonly entry: Entry };

/** A Word file with many pictures has some hundreds of entries; its pictures are never unpacked. */
const limits = { entries: 2_000, declaredBytes: 1024 ** 3, ratio: 300, ratioFrom: 1024 ** 2 } as const;

/** Programs: nothing here would run them, but a file that brings one is not what its name says. */
const programs = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|\.(?:exe|dll|js|vbs|ps1)$/iu;

/** The entries of a package, if all of them are as an office program writes them. */
export async function packageEntries(zip: ZipFile): Promise<Result<readonly PackageEntry[]>> {
  if (zip.entryCount > limits.entries) return refuse('unsafe_file');
  const found: PackageEntry[] = [];
  const ranges: Range[] = [];
  const names = new Set<string>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refuse('locked_file');
    const name = nameOf(entry);
    declared += entry.uncompressedSize;
    if (name === null || programs.test(name) || names.has(name.toLowerCase())) return refuse('unsafe_file');
    if (declared > limits.declaredBytes || swells(entry)) return refuse('unsafe_file');
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw)) return refuse('unsafe_file');
    ranges.push({
      from: entry.relativeOffsetOfLocalHeader,
      to: header.fileDataStart + entry.compressedSize,
    });
    names.add(name.toLowerCase());
    found.push({ name, entry });
  }
  return overlap(ranges) ? refuse('unsafe_file') : ok(found);
}

/** Null for a name that leads out of the package. */
function nameOf(entry: Entry): string | null {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  return validateFileName(name) === null && !name.includes('\0') ? name : null;
}

function swells({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize;
}

type Range = { readonly from: number; readonly to: number };

/** Entries that share their bytes make a small file of any size one likes. */
function overlap(ranges: readonly Range[]): boolean {
  const inOrder = ranges.toSorted((a, b) => a.from - b.from);
  return inOrder.some((range, index) => range.from < (inOrder[index - 1]?.to ?? 0));
}
