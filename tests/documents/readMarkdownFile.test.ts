import { expect, test } from 'vitest';
import { readMarkdownFile } from '../../server/documents/import/readMarkdownFile.ts';
import { importLimits } from '../../shared/documents/api.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readMarkdownFile(utf8(text));

test('a byte order mark and all kinds of line end are accepted', () => {
  expect(readMarkdownFile(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({
    ok: true,
    value: 'a',
  });
  expect(read('a\r\nb\rc\fd\u2028e')).toEqual({ ok: true, value: 'a\nb\nc\nd\ne' });
});

test('what is not UTF-8 is refused', () => {
  for (const bytes of [
    [0xff, 0xfe, 0x61, 0],
    [0x63, 0x69, 0x74, 0x74, 0xe0],
    [0xed, 0xa0, 0x80],
    [0xc0, 0x80],
  ]) {
    expect(readMarkdownFile(new Uint8Array(bytes))).toEqual({ ok: false, refused: 'not_utf8' });
  }
});

test('control characters go, tabs and words stay', () => {
  expect(read('a\0b\x07c\td\x7fe\x9ff\x1b')).toEqual({ ok: true, value: 'abc\tdef' });
});

test.each(['', ' \n\t ', '\0\x01', '\u200b\u00a0'])('%j is an empty file', (text) => {
  expect(read(text)).toEqual({ ok: false, refused: 'empty_file' });
});

test('five megabytes are taken, one byte more is not', () => {
  expect(readMarkdownFile(new Uint8Array(importLimits.text).fill(0x61)).ok).toBe(true);
  expect(readMarkdownFile(new Uint8Array(importLimits.text + 1).fill(0x61))).toEqual({
    ok: false,
    refused: 'too_large',
  });
});
