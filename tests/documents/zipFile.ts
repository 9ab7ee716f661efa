import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a package; what it says of itself may be a lie. */
export type ZipEntry = {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly says?: { readonly size?: number; readonly crc?: number; readonly localName?: string };
  /** Shares the bytes of the entry before it. */
  readonly isGhost?: boolean;
};

/** A zip written by hand, so that it may be wrong in any way. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let lastAt = 0;
  for (const entry of entries) {
    const bytes = Buffer.from(entry.data);
    const packed = entry.isStored ? bytes : deflateRawSync(bytes);
    const facts = factsOf(entry, bytes, packed.length);
    const start = entry.isGhost ? lastAt : at;
    if (!entry.isGhost) {
      const local = Buffer.from(entry.says?.localName ?? entry.name);
      const header = Buffer.concat([u32(0x04034b50), u16(20), facts, u16(local.length), u16(0), local]);
      body.push(header, packed);
      lastAt = at;
      at += header.length + packed.length;
    }
    const name = Buffer.from(entry.name);
    const lengths = [u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0)];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), facts, ...lengths, u32(start), name]));
  }
  const central = Buffer.concat(directory);
  const count = Math.min(entries.length, 0xffff);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(central.length), u32(at), u16(0)];
  return Buffer.concat([...body, central, ...zip64(entries.length, central.length, at), ...end]);
}

/** What local header and directory both say: flags, method, time, checksum and sizes. */
function factsOf({ isStored, flags = 0x800, says }: ZipEntry, bytes: Uint8Array, packed: number): Uint8Array {
  const method = isStored ? 0 : 8;
  const crc = says?.crc ?? crc32(bytes);
  return Buffer.concat([
    u16(flags),
    u16(method),
    u32(0),
    u32(crc),
    u32(packed),
    u32(says?.size ?? bytes.length),
  ]);
}

/** The longer ending that more than 65,535 entries need. */
function zip64(count: number, size: number, at: number): readonly Uint8Array[] {
  if (count < 0xffff) return [];
  const record = [u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count)];
  return [...record, u64(size), u64(at), u32(0x07064b50), u32(0), u64(at + size), u32(1)];
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
