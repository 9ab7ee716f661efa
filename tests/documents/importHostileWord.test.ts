import { expect, test } from 'vitest';
import { importSource } from '../../server/documents/import/importSource.ts';
import { textFromWord } from '../../server/documents/import/word/textFromWord.ts';
import { wordParts } from '../../server/documents/import/word/wordParts.ts';
import { hostileWordFiles } from './hostileWord.ts';

test.each(hostileWordFiles('http://127.0.0.1:9'))('%s is refused', async (_what, bytes, refused) => {
  const source = importSource('piano.docx', bytes);
  const parts = source.ok ? await wordParts(bytes) : source;
  expect(parts.ok ? await textFromWord(parts.value) : parts).toEqual({ ok: false, refused });
});
