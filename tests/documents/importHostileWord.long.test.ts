import { expect, test } from 'vitest';
import { openImporter } from '../../server/documents/import/importer.ts';
import { importSource } from '../../server/documents/import/importSource.ts';
import { importLimits } from '../../shared/documents/api.ts';
import { hostileWordFiles } from './hostileWord.ts';
import { wordReaders } from './wordReaders.ts';
import { p, r, wordEntries, wordFileOf } from './wordXml.ts';
import { zipFile } from './zipFile.ts';

const importer = openImporter();

async function imported(bytes: Uint8Array) {
  const source = importSource('piano.docx', bytes);
  return source.ok ? importer(source.value) : source;
}

test('every hostile file costs one process, which is gone, and the next file is read', async () => {
  for (const [what, bytes, refused] of hostileWordFiles('http://127.0.0.1:9')) {
    expect([what, await imported(bytes)]).toEqual([what, { ok: false, refused }]);
    expect([what, wordReaders()]).toEqual([what, []]);
  }
  expect((await imported(wordFileOf(p('a')))).ok).toBe(true);
});

test('a text of more than 50,000 nodes, or of more tags than any text has, is refused', async () => {
  const tooLarge = { ok: false, refused: 'too_large' };
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at * 7919));
  expect(
    await imported(
      wordFileOf(
        numbers(26_000)
          .map((words) => p(words))
          .join(''),
      ),
    ),
  ).toEqual(tooLarge);
  expect(
    await imported(
      wordFileOf(
        p(
          numbers(200_000)
            .map((words) => r(words))
            .join(''),
        ),
      ),
    ),
  ).toEqual(tooLarge);
});

test('twenty megabytes of pictures weigh nothing', async () => {
  const image = (size: number) => ({
    name: 'word/media/image1.png',
    data: new Uint8Array(size),
    isStored: true,
  });
  const frame = zipFile([...wordEntries(p('a')), image(0)]).length;
  const full = zipFile([...wordEntries(p('a')), image(importLimits.word - frame)]);
  expect(full.length).toBe(importLimits.word);
  expect((await imported(full)).ok).toBe(true);
});
