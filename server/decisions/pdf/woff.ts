import { inflateSync } from 'node:zlib';

/**
 * The TrueType or OpenType font in a WOFF file: the same tables, each deflated or not (W3C, WOFF 1.0 §§ 4, 5). The
 * packages of our fonts bring this form for the web, and the compiler reads only the plain one.
 */
export function fontInWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  writeOffsetTable(directory, woff.readUInt32BE(4), count);
  const tables: Buffer[] = [directory];
  let at = directory.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const table = tableAt(woff, entry);
    const record = 12 + 16 * index;
    woff.copy(directory, record, entry, entry + 4);
    woff.copy(directory, record + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(at, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    tables.push(table, padding);
    at += table.length + padding.length;
  }
  return Buffer.concat(tables);
}

function tableAt(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4);
  const stored = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const bytes = woff.subarray(offset, offset + stored);
  return stored < length ? inflateSync(bytes) : bytes;
}

function writeOffsetTable(directory: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
}
