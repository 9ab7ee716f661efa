import { z } from 'zod';
import { line } from '../documents/fields/field.ts';
import type { ExternalSignatureId } from '../kernel/ids.ts';

/** `cades`: the PDF inside a .p7m. `pades`: the PDF with the signature added at its end. */
export const signatureFormats = ['cades', 'pades'] as const;
export type SignatureFormat = (typeof signatureFormats)[number];

/** A certificate as it describes itself. Corale repeats it and vouches for nothing of it. */
export type StatedCertificate = {
  readonly name: string | null;
  readonly organisation: string | null;
  /** The field in which Italian certificates carry the fiscal code, as it stands there: "TINIT-…". */
  readonly fiscalCode: string | null;
  readonly issuer: string;
  /** Hexadecimal digits. */
  readonly serial: string;
  /** ISO instants. */
  readonly validFrom: string;
  readonly validUntil: string;
};

/** One signature of a file. One that does not fit the content is refused and never gets here. */
export type SignatureLine = {
  /** Null where the file does not bring it. */
  readonly certificate: StatedCertificate | null;
  /** `holds`: it fits the content and the key of that certificate. `not_checked`: Corale does not know how. */
  readonly arithmetic: 'holds' | 'not_checked';
  /** "RSA, SHA-256". */
  readonly algorithm: string;
  /** The time that the signer’s own computer wrote into it; ISO instant. */
  readonly statedAt: string | null;
};

/** What Corale found in a signed file (docs/spec/decisions.md J7): that, and no more. */
export type SignatureReading = {
  readonly format: SignatureFormat;
  readonly signatures: readonly SignatureLine[];
  /** Time stamps of others that the file brings; they are counted, not checked. */
  readonly timeStamps: number;
  /** Bytes that signing added to the PDF, and those that were added after the last signature; 0 for a .p7m. */
  readonly added: number;
  readonly addedAfter: number;
};

/** Bytes. */
export const largestSignedFile = 20 * 1024 * 1024;

/** The form of `POST …/signatures`, beside its `file`. */
export const registerSignatureForm = z
  .object({
    /** Of the protocol register of whoever keeps the signed original. */
    protocolNumber: line(60),
    protocolDate: z.iso.date(),
  })
  .strict();

/**
 * `GET /api/documents/:id/versions/:version/signatures` and `GET /api/rounds/:id/signatures`: what was signed outside.
 * The PDF that is signed: `…/versions/:version/pdf` and `/api/rounds/:id/attestation.pdf`.
 */
export type ExternalSignaturesView = {
  /** The PDF that was made, the same for all who sign; null while nobody has asked for it. */
  readonly pdf: { readonly sha256: string; readonly madeAt: string } | null;
  readonly mayRegister: boolean;
  readonly signatures: readonly ExternalSignatureRow[];
};

export type ExternalSignatureRow = {
  /** Its file: `GET /api/external-signatures/:id/file`. */
  readonly id: ExternalSignatureId;
  readonly fileName: string;
  readonly sha256: string;
  readonly protocol: { readonly number: string; readonly date: string };
  readonly reading: SignatureReading;
  readonly registeredBy: string;
  readonly registeredAt: string;
};
