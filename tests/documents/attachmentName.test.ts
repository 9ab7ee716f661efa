import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentHeader } from '../../server/platform/attachmentHeader.ts';
import { attachmentName } from '../../shared/documents/attachmentName.ts';

test.each([
  ['Delibera n. 12.pdf', 'Delibera n. 12.pdf'],
  ['C:\\Utenti\\elena\\Delibera.pdf', 'Delibera.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
  ['verbale\0.pdf', 'verbale.pdf'],
  // Read from right to left it would pass for a PDF.
  ['verbale\u202Efdp.exe', 'verbalefdp.exe'],
  ['perche\u0301.pdf', 'perché.pdf'],
  ['  ..nascosto .pdf', 'nascosto.pdf'],
  ['quote "nuove"?.csv', 'quote _nuove__.csv'],
  ['con.txt', '_con.txt'],
  ['contratto.txt', 'contratto.txt'],
  ['metà \uD800.pdf', 'metà.pdf'],
  ['\u200B.pdf', 'pdf'],
  ['.pdf', 'pdf'],
  ['...', ''],
  ['', ''],
])('%j is called %j', (said, name) => {
  expect(attachmentName(said)).toBe(name);
});

test('a long name keeps its beginning, its ending and whole letters', () => {
  const name = attachmentName(`${'👩‍👩‍👧 '.repeat(100)}.docx`);
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/\.docx$/u);
  expect(name.isWellFormed()).toBe(true);
  expect(attachmentName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
});

test('whatever a file is called, its name is one plain line and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => {
      const name = attachmentName(said);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]/u);
      expect(attachmentName(name)).toBe(name);
    }),
  );
});

test('the header says the name twice, and nothing else gets into it', () => {
  expect(attachmentHeader('Perché (2)’.pdf')).toBe(
    'attachment; filename="Perche (2)_.pdf"; filename*=UTF-8\'\'Perch%C3%A9%20%282%29%E2%80%99.pdf',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
      expect(attachmentHeader(name)).toMatch(
        /^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.!~%-]*$/u,
      );
    }),
  );
});
