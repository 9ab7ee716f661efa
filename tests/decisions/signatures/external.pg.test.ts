import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTypst } from '../../../server/decisions/pdf/typst.ts';
import type { ExternalSignaturesView } from '../../../shared/decisions/externalSignature.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { everyBlock } from '../../support/everyBlock.ts';
import { type OutsideSigner, outsideSigner } from '../../support/outsideSigner.ts';
import { storedVersion } from '../../support/storedVersion.ts';

let town: DemoTown;
let elena: Visitor;
let mayor: Visitor;
let signer: OutsideSigner;
let at: string;
beforeAll(async () => {
  town = await openDemoTown();
  [elena, mayor, signer] = await Promise.all([
    town.enter('elena-esempi'),
    town.enter('marta-provini'),
    outsideSigner('Anna Prova'),
  ]);
  const document = await town.section('9.E');
  const version = await storedVersion(town, document, { content: everyBlock('a'.repeat(64)) });
  at = `/api/documents/${document}/versions/${version}`;
});
afterAll(() => town[Symbol.asyncDispose]());

const protocol = { protocolNumber: '1234/2026', protocolDate: '2026-11-23' };

function sends(visitor: Visitor, bytes: Uint8Array, name: string, where = at, fields = protocol) {
  const file = new File([new Uint8Array(bytes)], name);
  return visitor.upload(`${where}/signatures`, { ...fields, file });
}

const seen = (visitor: Visitor) => visitor.get<ExternalSignaturesView>(`${at}/signatures`);
const acts = (act: string) => town.database.owner`select payload from journal_payload where act = ${act}`;

describe.runIf(hasTypst())('what is signed outside of Corale', () => {
  test('[J7] all who ask for the PDF of a version get the same bytes, and the record names them', async () => {
    const [first, second] = await Promise.all([elena.download(`${at}/pdf`), mayor.download(`${at}/pdf`)]);
    expect(Buffer.from(first).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(Buffer.from(second).equals(first)).toBe(true);
    const { pdf } = await seen(mayor);
    const [kept, ...others] = await acts('pdf.kept');
    expect(others).toEqual([]);
    expect(kept?.['payload']).toContain(pdf?.sha256);
  });

  test('[J7] it comes back signed, as .p7m or as a PDF, and is kept with its protocol number and what was found', async () => {
    const pdf = await elena.download(`${at}/pdf`);
    const p7m = await signer.p7m(pdf);
    expect((await sends(elena, p7m, 'sezione.pdf.p7m')).status).toBe(201);
    expect((await sends(elena, await signer.signedPdf(pdf), 'sezione-signed.pdf')).status).toBe(201);
    const { signatures, mayRegister } = await seen(elena);
    expect(mayRegister).toBe(true);
    expect(signatures).toMatchObject([
      {
        fileName: 'sezione.pdf.p7m',
        protocol: { number: '1234/2026', date: '2026-11-23' },
        registeredBy: 'Elena Esempi',
        reading: {
          format: 'cades',
          signatures: [{ arithmetic: 'holds', certificate: { name: 'Anna Prova' } }],
        },
      },
      { fileName: 'sezione-signed.pdf', reading: { format: 'pades', addedAfter: 0 } },
    ]);
    const file = `/api/external-signatures/${signatures[0]?.id}/file`;
    expect(Buffer.from(await mayor.download(file)).equals(p7m)).toBe(true);
    expect(await acts('signature.registered')).toHaveLength(2);
    expect(await sends(elena, p7m, 'altro nome.p7m')).toMatchObject({ body: { refused: 'signature_there' } });
  });

  test('what does not hold those very bytes is refused, and nothing of it stays', async () => {
    const before = (await seen(elena)).signatures.length;
    const pdf = await elena.download(`${at}/pdf`);
    const broken = Buffer.from(await signer.p7m(pdf));
    broken[broken.indexOf('%PDF') + 20] = 0x20;
    const cases: readonly (readonly [refused: string, bytes: Uint8Array])[] = [
      ['other_content_signed', await signer.p7m(Buffer.from('%PDF-1.7 un altro'))],
      ['not_signed', pdf],
      ['signature_broken', broken],
      ['signature_broken', await signer.signedPdf(pdf, { leavesOut: 10 })],
    ];
    for (const [refused, bytes] of cases)
      expect(await sends(elena, bytes, 'firmato')).toMatchObject({ body: { refused } });
    expect((await seen(elena)).signatures).toHaveLength(before);
  });

  test('only the plan office registers, only on a frozen version, and with a protocol number', async () => {
    const signed = await signer.p7m(await elena.download(`${at}/pdf`));
    expect((await seen(mayor)).mayRegister).toBe(false);
    expect((await sends(mayor, signed, 'firmato.p7m')).status).toBe(403);
    const document = await town.section('9.E');
    const named = await storedVersion(town, document, { content: everyBlock('b'.repeat(64)), kind: 'named' });
    const there = `/api/documents/${document}/versions/${named}`;
    expect(await sends(elena, signed, 'a.p7m', there)).toMatchObject({ body: { refused: 'not_frozen' } });
    const without = { protocolNumber: ' ', protocolDate: '2026-11-23' };
    expect(await sends(elena, signed, 'a.p7m', at, without)).toMatchObject({
      body: { refused: 'malformed' },
    });
  });

  test('what was kept and registered is not changed by the server', async () => {
    const changes = [
      sql`update external_signature set protocol_number = '9'`,
      sql`delete from external_signature`,
      sql`delete from kept_pdf`,
    ];
    for (const change of changes) {
      const refused = town.database.db.execute(change);
      await expect(refused).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});
