import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** A real PNG of one colour. */
export function png(width: number, height: number, grey = 200): Uint8Array<ArrayBuffer> {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width, grey)]);
  return declaredPng(width, height, Buffer.concat(Array.from({ length: height }, () => row)));
}

/** A PNG that declares a size, whatever it holds. */
export function declaredPng(width: number, height: number, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.concat([u32(width), u32(height), Buffer.of(8, 0, 0, 0, 0)]);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** The smallest GIF there is, with what may stand behind it. */
export function gif(behind = ''): Uint8Array<ArrayBuffer> {
  const image = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  return Uint8Array.from(Buffer.concat([image, Buffer.from(behind)]));
}

/** As much of a JPEG as says its size, turned a quarter if so asked. */
export function jpeg(width: number, height: number, turned = false): Uint8Array<ArrayBuffer> {
  const tiff = Buffer.concat([
    Buffer.from('MM\0\x2a\0\0\0\x08', 'latin1'),
    Buffer.of(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0),
  ]);
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
  const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
  const frame = segment(
    0xc0,
    Buffer.concat([Buffer.of(8), u16(height), u16(width), Buffer.of(1, 1, 0x11, 0)]),
  );
  const parts = [Buffer.of(0xff, 0xd8), turned ? exif : jfif, frame, Buffer.of(0xff, 0xd9)];
  return Uint8Array.from(Buffer.concat(parts));
}

/** As much of a WebP as says its size. */
export function webp(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = (pixels: number) =>
    Buffer.of((pixels - 1) & 255, ((pixels - 1) >> 8) & 255, (pixels - 1) >> 16);
  const body = Buffer.concat([
    Buffer.from('WEBPVP8X'),
    Buffer.of(10, 0, 0, 0, 0, 0, 0, 0),
    size(width),
    size(height),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Uint8Array.from(Buffer.concat([Buffer.from('RIFF'), length, body]));
}

/** Bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.of(0xff, marker), u16(data.length + 2), data]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
