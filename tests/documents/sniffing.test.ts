import { expect, test } from 'vitest';
import { sniffAttachment } from '../../server/documents/files/sniffAttachment.ts';
import { sniffImage } from '../../server/documents/files/sniffImage.ts';
import { fileLimits } from '../../shared/documents/files.ts';
import { bytesOf, declaredPng, gif, jpeg, png, webp } from '../support/sampleFiles.ts';
import { zipFile } from './zipFile.ts';

const nothing = new Uint8Array();
const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const page = bytesOf('<!doctype html><script>alert(1)</script>');

test.each([
  ['a PNG', png(3, 2), { mediaType: 'image/png', width: 3, height: 2 }],
  ['a JPEG', jpeg(640, 480), { mediaType: 'image/jpeg', width: 640, height: 480 }],
  [
    'a JPEG that the camera turned',
    jpeg(640, 480, true),
    { mediaType: 'image/jpeg', width: 480, height: 640 },
  ],
  ['a GIF', gif(), { mediaType: 'image/gif', width: 1, height: 1 }],
  [
    'a GIF with a page behind it, which is a GIF to whoever is told so',
    gif('<script>alert(1)</script>'),
    { mediaType: 'image/gif', width: 1, height: 1 },
  ],
  ['a WebP', webp(800, 600), { mediaType: 'image/webp', width: 800, height: 600 }],
  [
    'as large as may be',
    declaredPng(12_000, 4_000, nothing),
    { mediaType: 'image/png', width: 12_000, height: 4_000 },
  ],
])('%s is an image with its size', async (_, bytes, image) => {
  expect(await sniffImage(bytes)).toEqual({ ok: true, value: image });
});

test.each([
  ['a page', page, 'not_an_image'],
  ['an SVG', svg, 'not_an_image'],
  [
    'an SVG with its XML line',
    bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'not_an_image',
  ],
  ['nothing', nothing, 'not_an_image'],
  ['a PDF', bytesOf('%PDF-1.7\n'), 'not_an_image'],
  ['a TIFF', bytesOf('II*\0\x08\0\0\0\0\0'), 'not_an_image'],
  ['the first bytes of a PNG', png(3, 2).subarray(0, 12), 'not_an_image'],
  ['a JPEG without a size', jpeg(1, 1).subarray(0, 20), 'not_an_image'],
  ['no pixels', declaredPng(0, 10, nothing), 'not_an_image'],
  ['one side too long', declaredPng(12_001, 1, nothing), 'image_too_large'],
  [
    'more pixels than a page can hold, in a few bytes',
    declaredPng(12_000, 12_000, nothing),
    'image_too_large',
  ],
  ['too many bytes', new Uint8Array(fileLimits.image + 1), 'image_too_large'],
])('%s is refused', async (_, bytes, refused) => {
  expect(await sniffImage(bytes)).toEqual({ ok: false, refused });
});

const office = 'application/vnd.openxmlformats-officedocument';
const word = zipFile([
  {
    name: '[Content_Types].xml',
    data: `<Types><Override PartName="/word/document.xml" ContentType="${office}.wordprocessingml.document.main+xml"/></Types>`,
  },
  { name: 'word/document.xml', data: '<w:document/>' },
]);
const openText = zipFile([
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
  { name: 'content.xml', data: '<x/>' },
]);

test.each([
  ['delibera.pdf', bytesOf('%PDF-1.7\n'), 'application/pdf'],
  ['Verbale.DOCX', word, `${office}.wordprocessingml.document`],
  ['Verbale.odt', openText, 'application/vnd.oasis.opendocument.text'],
  ['note.txt', bytesOf('Perché no? è così.\r\n'), 'text/plain'],
  ['quote.csv', bytesOf('\uFEFFComune;Quota\r\nCrema;34.000\r\n'), 'text/csv'],
  // What begins like some other file and is a text is a text.
  ['BM.csv', bytesOf('BMI;peso\n21;60\n'), 'text/csv'],
  ['foto.jpeg', jpeg(10, 10), 'image/jpeg'],
])('%s can be attached', async (name, bytes, mediaType) => {
  expect(await sniffAttachment(name, bytes)).toEqual({ ok: true, value: mediaType });
});

test.each([
  ['pagina.html', page, 'unsupported_attachment'],
  ['disegno.svg', svg, 'unsupported_attachment'],
  ['pagina.txt', page, 'unsupported_attachment'],
  ['disegno.csv', bytesOf(`\n<!-- -->\n${'<svg onload=alert(1)>'}`), 'unsupported_attachment'],
  ['pagina.pdf', page, 'unsupported_attachment'],
  ['pagina.png', page, 'unsupported_attachment'],
  ['foto.png', jpeg(1, 1), 'unsupported_attachment'],
  ['verbale.pdf', word, 'unsupported_attachment'],
  ['programma.exe', bytesOf('MZ'), 'unsupported_attachment'],
  ['programma.pdf.exe', bytesOf('%PDF-1.7\n'), 'unsupported_attachment'],
  ['pacchetto.zip', zipFile([{ name: 'a', data: 'b' }]), 'unsupported_attachment'],
  ['pacchetto.docx', zipFile([{ name: 'a', data: 'b' }]), 'unsupported_attachment'],
  ['vuoto.txt', nothing, 'unsupported_attachment'],
  ['dati.txt', bytesOf('a\0b'), 'unsupported_attachment'],
  ['dati.csv', Uint8Array.of(0x65, 0xe8, 0x0a), 'not_utf8'],
  ['constructor', bytesOf('a'), 'unsupported_attachment'],
  ['', bytesOf('a'), 'unsupported_attachment'],
  ['molto.pdf', new Uint8Array(fileLimits.attachment + 1), 'attachment_too_large'],
])('%s is refused', async (name, bytes, refused) => {
  expect(await sniffAttachment(name, bytes)).toEqual({ ok: false, refused });
});
