import { Buffer } from 'node:buffer';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import { p, part, wordEntries, wordFileOf } from './wordXml.ts';
import { type ZipEntry, zipFile } from './zipFile.ts';

export type Hostile = readonly [what: string, bytes: Uint8Array, refused: RefusalCode];

const whole = wordFileOf(p('parole'));

/** A Word file with one more entry. */
function withEntry(entry: Partial<ZipEntry>): Uint8Array {
  return zipFile([...wordEntries(p('a')), { name: 'word/media/image1.png', data: 'x', ...entry }]);
}

/** A Word file whose text says something wrong of itself. */
function sayingOfText(says: ZipEntry['says']): Uint8Array {
  return zipFile(
    wordEntries(p('parole')).map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, ...(says ? { says } : {}) } : entry,
    ),
  );
}

/** A Word file whose text is this XML. */
function withText(data: string | Uint8Array): Uint8Array {
  return zipFile(
    wordEntries('').map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data } : entry)),
  );
}

function withDoctype(definitions: string, body: string): Uint8Array {
  return withText(
    part('document', `<w:body>${body}</w:body>`).replace(
      '<w:document',
      `<!DOCTYPE x [${definitions}]><w:document`,
    ),
  );
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

/** Files made to harm, or broken. `listener` is an address that must never be asked. */
export function hostileWordFiles(listener: string): readonly Hostile[] {
  const outside = `<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "${listener}/entity">`;
  return [
    ['nothing at all', new Uint8Array(), 'empty_file'],
    ['no package', Buffer.from('parole'), 'unreadable_file'],
    ['half a file', whole.subarray(0, whole.length / 2), 'unreadable_file'],
    ['an old file, or one with a password', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'locked_file'],
    ['an entry with a password', withEntry({ flags: 0x801 }), 'locked_file'],
    ['a package without a text', zipFile([{ name: 'a.txt', data: 'a' }]), 'unreadable_file'],
    ['a text without words', wordFileOf(p('')), 'empty_file'],
    ['an entry that says it is 4 GB', withEntry({ says: { size: 0xfffffffe } }), 'unsafe_file'],
    ['an entry that swells a thousandfold', withEntry({ data: new Uint8Array(8e6) }), 'unsafe_file'],
    ['a text that swells a thousandfold', withText(' '.repeat(8e6)), 'unsafe_file'],
    ['a text longer than it says', sayingOfText({ size: 10 }), 'unreadable_file'],
    ['a text shorter than it says', sayingOfText({ size: 900_000 }), 'unreadable_file'],
    ['a text with a wrong checksum', sayingOfText({ crc: 1 }), 'unreadable_file'],
    ['an entry that leads out', withEntry({ name: '../../evil' }), 'unsafe_file'],
    ['an entry with a path of its own', withEntry({ name: '/etc/evil' }), 'unsafe_file'],
    ['an entry with a path of Windows', withEntry({ name: '..\\evil' }), 'unsafe_file'],
    ['two entries of one name', withEntry({ name: 'WORD/document.xml' }), 'unsafe_file'],
    ['an entry with two names', withEntry({ says: { localName: 'word/media/image2.png' } }), 'unsafe_file'],
    ['entries that share their bytes', withEntry({ isGhost: true, name: 'word/styles.xml' }), 'unsafe_file'],
    ['a macro', withEntry({ name: 'word/vbaProject.bin' }), 'unsafe_file'],
    [
      '70,000 entries',
      zipFile(Array.from({ length: 70_000 }, (_, at) => ({ name: `a${at}`, data: '', isStored: true }))),
      'unsafe_file',
    ],
    ['entities from outside', withDoctype(outside, p('<w:r><w:t>&f;&h;</w:t></w:r>')), 'unsafe_file'],
    ['a billion laughs', withDoctype(`<!ENTITY l0 "ha">${laughs}`, p('&l9;')), 'unsafe_file'],
    [
      'a document type in a part nobody reads',
      withEntry({ name: 'customXml/item1.xml', data: '<!DOCTYPE x><x/>' }),
      'unsafe_file',
    ],
    ['an entity nobody knows', wordFileOf(p('&boh;')), 'unreadable_file'],
    ['200,000 nested elements', wordFileOf('<w:sdt>'.repeat(200_000)), 'unsafe_file'],
    ['elements that do not end', wordFileOf('<w:p>'), 'unreadable_file'],
    ['a text in UTF-16', withText(Buffer.from('\ufeff<a/>', 'utf16le')), 'unreadable_file'],
  ];
}
