import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** Somebody with a certificate of her own making, who signs files outside of Corale. */
export type OutsideSigner = {
  /** A .p7m that encloses the content. */
  readonly p7m: (content: Uint8Array) => Promise<Uint8Array>;
  /** The PDF with a signature added at its end, as signing programs do. */
  readonly signedPdf: (pdf: Uint8Array, forge?: PdfForgery) => Promise<Uint8Array>;
};

/** What a hostile program does otherwise. */
export type PdfForgery = {
  /** Leaves out more than its own place: what stands there could be anything. */
  readonly leavesOut?: number;
  /** Says that it covers so many bytes more than there are. */
  readonly beyond?: number;
  readonly notFromStart?: true;
};

const kinds = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

const oid = { data: '1.2.840.113549.1.7.1', signed: '1.2.840.113549.1.7.2' } as const;

export async function outsideSigner(
  name: string,
  kind: keyof typeof kinds = 'ecdsa',
): Promise<OutsideSigner> {
  const keys = await crypto.subtle.generateKey(kinds[kind], true, ['sign', 'verify']);
  const certificate = await selfSigned(name, keys);
  const cms = (content: Uint8Array, detached: boolean) =>
    signedDataOf(content, detached, certificate, keys.privateKey);
  return {
    p7m: (content) => cms(content, false),
    signedPdf: (pdf, forge = {}) => addSignature(pdf, (covered) => cms(covered, true), forge),
  };
}

async function selfSigned(name: string, keys: CryptoKeyPair): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 4711 });
  const named = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  for (const names of [certificate.subject, certificate.issuer])
    names.typesAndValues.push(
      named('2.5.4.6', 'IT'),
      named('2.5.4.10', 'Ente di prova'),
      named('2.5.4.5', 'TINIT-PRVNNA80A41A000X'),
      named('2.5.4.3', name),
    );
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2029-01-01T00:00:00Z');
  const constraints = new BasicConstraints({ cA: false });
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: constraints.toSchema().toBER(false),
      parsedValue: constraints,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return certificate;
}

async function signedDataOf(
  content: Uint8Array,
  detached: boolean,
  certificate: Certificate,
  key: CryptoKey,
): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(content));
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.data,
      ...(detached ? {} : { eContent: new asn1js.OctetString({ valueHex: new Uint8Array(content).buffer }) }),
    }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: oid.data })),
            attribute(
              '1.2.840.113549.1.9.5',
              new asn1js.UTCTime({ valueDate: new Date('2026-11-22T09:30:15Z') }),
            ),
            attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(key, 0, 'SHA-256');
  const info = new ContentInfo({ contentType: oid.signed, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER(false));
}

const room = 8192;

/** An incremental update with a signature dictionary; the pages stay as they are. */
async function addSignature(
  pdf: Uint8Array,
  sign: (covered: Uint8Array) => Promise<Uint8Array>,
  { leavesOut = 0, beyond = 0, notFromStart }: PdfForgery,
): Promise<Uint8Array> {
  const before = `\n9999 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [`;
  const rangeRoom = 50;
  const contents = '] /Contents ';
  const stops = pdf.length + before.length + rangeRoom + contents.length;
  const resumes = stops + room + 2 + leavesOut;
  const after = `${'%'.repeat(leavesOut)} >>\nendobj\n%%EOF\n`;
  const end = stops + room + 2 + after.length;
  const range = `${notFromStart ? 1 : 0} ${stops} ${resumes} ${end - resumes + beyond}`.padEnd(rangeRoom);
  const head = Buffer.concat([pdf, Buffer.from(before + range + contents)]);
  const tail = Buffer.from(after);
  const der = await sign(Buffer.concat([head, tail.subarray(leavesOut)]));
  const place = `<${Buffer.from(der).toString('hex').padEnd(room, '0')}>`;
  return Buffer.concat([head, Buffer.from(place), tail]);
}
