import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInThread } from '../../../server/decisions/signatures/readInThread.ts';
import { readSignedFile } from '../../../server/decisions/signatures/readSignedFile.ts';
import type { SignatureReading } from '../../../shared/decisions/externalSignature.ts';
import { type OutsideSigner, outsideSigner } from '../../support/outsideSigner.ts';
import { temporaryDirectory } from '../../support/temporaryDirectory.ts';

const pdf = Buffer.from(`%PDF-1.7\n${'il testo della versione\n'.repeat(200)}%%EOF\n`);
const other = Buffer.from(`%PDF-1.7\n${'un altro testo\n'.repeat(200)}%%EOF\n`);

let anna: OutsideSigner;
let bruno: OutsideSigner;
let enclosed: Uint8Array;
let added: Uint8Array;
beforeAll(async () => {
  [anna, bruno] = await Promise.all([outsideSigner('Anna Prova'), outsideSigner('Bruno Prova', 'rsa')]);
  [enclosed, added] = await Promise.all([bruno.p7m(pdf), anna.signedPdf(pdf)]);
});

async function readingOf(file: Uint8Array, exported: Uint8Array = pdf): Promise<SignatureReading> {
  const read = await readSignedFile(file, exported);
  if (!read.ok) throw new Error(read.refused);
  return read.value;
}

async function refusalOf(file: Uint8Array, exported: Uint8Array = pdf): Promise<string> {
  const read = await readSignedFile(file, exported);
  return read.ok ? 'taken' : read.refused;
}

const names = ({ signatures }: SignatureReading) => signatures.map(({ certificate }) => certificate?.name);

describe('a signed file says what it holds, and no more is said of it', () => {
  test('[J7] a .p7m that encloses the exported PDF, with its signer as the certificate states her', async () => {
    expect(await readingOf(enclosed)).toEqual({
      format: 'cades',
      signatures: [
        {
          certificate: {
            name: 'Bruno Prova',
            organisation: 'Ente di prova',
            fiscalCode: 'TINIT-PRVNNA80A41A000X',
            issuer: 'Bruno Prova, Ente di prova, IT',
            serial: '1267',
            validFrom: '2026-01-01T00:00:00.000Z',
            validUntil: '2029-01-01T00:00:00.000Z',
          },
          arithmetic: 'holds',
          algorithm: 'RSA, SHA-256',
          statedAt: '2026-11-22T09:30:15.000Z',
        },
      ],
      timeStamps: 0,
      added: 0,
      addedAfter: 0,
    });
  });

  test('[J7] a PDF with the signature at its end, and a second signature after it', async () => {
    const reading = await readingOf(added);
    expect(reading).toMatchObject({ format: 'pades', addedAfter: 0, added: added.length - pdf.length });
    expect(reading.signatures).toMatchObject([{ arithmetic: 'holds', algorithm: 'ECDSA, SHA-256' }]);
    expect(names(await readingOf(await bruno.signedPdf(added)))).toEqual(['Anna Prova', 'Bruno Prova']);
  });

  test('a .p7m inside a .p7m, base64, PEM, and a signed PDF inside a .p7m', async () => {
    expect(names(await readingOf(await anna.p7m(enclosed)))).toEqual(['Anna Prova', 'Bruno Prova']);
    const base64 = Buffer.from(enclosed).toString('base64');
    const lines = base64.replace(/.{64}/gu, '$&\r\n');
    expect(names(await readingOf(Buffer.from(base64)))).toEqual(['Bruno Prova']);
    const pem = Buffer.from(`-----BEGIN PKCS7-----\r\n${lines}\r\n-----END PKCS7-----\r\n`);
    expect(names(await readingOf(pem))).toEqual(['Bruno Prova']);
    const both = await readingOf(await bruno.p7m(added));
    expect([both.format, names(both)]).toEqual(['cades', ['Anna Prova', 'Bruno Prova']]);
  });

  test('what was added behind the last signature is counted', async () => {
    const longer = Buffer.concat([added, Buffer.from('% altro\n')]);
    expect((await readingOf(longer)).addedAfter).toBe(8);
  });

  test('a .p7m of another maker, of indefinite lengths and in pieces', async () => {
    await using directory = await temporaryDirectory();
    const at = (name: string) => join(directory.path, name);
    const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { stdio: 'pipe' });
    try {
      openssl('version');
    } catch {
      return;
    }
    writeFileSync(at('pdf'), pdf);
    const subject = ['-subj', '/C=IT/O=Ente di prova/CN=Carla Prova', '-days', '30'];
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      at('key'),
      '-out',
      at('crt'),
      ...subject,
    );
    const who = ['-signer', at('crt'), '-inkey', at('key'), '-binary', '-nodetach', '-outform', 'DER'];
    const p7m = openssl('cms', '-sign', '-in', at('pdf'), ...who, '-stream', '-md', 'sha512', '-cades');
    const reading = await readingOf(p7m);
    expect(reading.signatures).toMatchObject([
      { arithmetic: 'holds', algorithm: 'RSA, SHA-512', certificate: { name: 'Carla Prova' } },
    ]);
  });
});

describe('what is refused, each with its reason', () => {
  test.for<readonly [why: string, refusal: string, file: () => Promise<Uint8Array> | Uint8Array]>([
    ['the exported PDF as it was', 'not_signed', () => pdf],
    ['the exported PDF with something behind it', 'not_signed', () => Buffer.concat([pdf, Buffer.from('x')])],
    ['no signature at all', 'not_signed', () => Buffer.from('ciao')],
    ['nothing', 'not_signed', () => new Uint8Array()],
    ['another PDF, enclosed', 'other_content_signed', () => anna.p7m(other)],
    ['another PDF, signed', 'other_content_signed', () => anna.signedPdf(other)],
    ['a longer PDF, enclosed', 'other_content_signed', () => anna.p7m(Buffer.concat([pdf, other]))],
    ['half of the file', 'signature_unreadable', () => enclosed.slice(0, enclosed.length / 2)],
    [
      'something behind the signature',
      'signature_unreadable',
      () => Buffer.concat([enclosed, Buffer.from('x')]),
    ],
    [
      'a range that leaves out more than its place',
      'signature_broken',
      () => anna.signedPdf(pdf, { leavesOut: 40 }),
    ],
    ['a range beyond the file', 'signature_broken', () => anna.signedPdf(pdf, { beyond: 1 })],
    [
      'a range that does not begin at the beginning',
      'signature_broken',
      () => anna.signedPdf(pdf, { notFromStart: true }),
    ],
    [
      'a second range, forged, beside a true one',
      'signature_broken',
      () => Buffer.concat([added, Buffer.from('/ByteRange [0 1 2 3]')]),
    ],
  ])('%s', async ([, refusal, file]) => expect(await refusalOf(await file())).toBe(refusal));

  test('one byte changed anywhere in the content or the signature is never taken for the exported text', async () => {
    const inContent = Buffer.from(enclosed);
    const at = inContent.indexOf('il testo della versione');
    inContent[at] = 'I'.charCodeAt(0);
    expect(await refusalOf(inContent)).toBe('signature_broken');
    const inPdf = Buffer.from(added);
    inPdf[inPdf.indexOf('/Type /Sig') + 1] = 'X'.charCodeAt(0);
    expect(await refusalOf(inPdf)).toBe('signature_broken');
    const inSignature = Buffer.from(enclosed);
    inSignature[inSignature.length - 5] = (inSignature.at(-5) ?? 0) ^ 1;
    expect(await refusalOf(inSignature)).toBe('signature_broken');
  });

  test('whatever is done to a signed file, it is refused or holds the exported PDF with a signature that fits', async () => {
    const small = Buffer.from('%PDF-1.7 breve %%EOF');
    const [p7m, signed] = await Promise.all([anna.p7m(small), anna.signedPdf(small)]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(p7m, signed),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(), { nil: null, freq: 4 }),
        async (file, changes, cut) => {
          const mangled = Buffer.from(cut === null ? file : file.slice(0, cut % file.length));
          if (mangled.length === 0) return;
          for (const [at, byte] of changes) mangled[at % mangled.length] = byte;
          const read = await readSignedFile(mangled, small);
          if (read.ok) expect(mangled.includes(small)).toBe(true);
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });
});

describe('files that were made to hurt', () => {
  /** A SEQUENCE within a SEQUENCE, and so on. */
  const nested = Buffer.concat([
    Buffer.from('30843fffffff', 'hex'),
    Buffer.alloc(2_000_000, Buffer.from('3080', 'hex')),
  ]);
  const wide = Buffer.concat([
    Buffer.from('3083400000', 'hex'),
    Buffer.alloc(0x400000, Buffer.from('0500', 'hex')),
  ]);
  const huge = Buffer.from('3084ffffffff0609', 'hex');

  test.for([
    ['a length of 4 GB', huge],
    ['a million levels', nested],
    ['too many parts', wide],
  ] as const)('%s', async ([, bytes]) => {
    expect(await refusalOf(bytes)).toBe('signature_unreadable');
  });

  test('envelopes in envelopes', async () => {
    let file: Uint8Array = Buffer.from(pdf);
    for (let layer = 0; layer < 7; layer++) file = await anna.p7m(file);
    expect(await refusalOf(file)).toBe('signature_unreadable');
  });

  test('a thousand ranges', async () => {
    const many = Buffer.concat([added, Buffer.from('/ByteRange [0 1 2 3]'.repeat(100_000))]);
    expect(await refusalOf(many)).toBe('signature_broken');
  });

  test('an honest file passes the thread', async () => {
    expect(await readInThread({ file: added, exported: pdf })).toMatchObject({ ok: true });
  });
});
