import { and, asc, eq, type SQL } from 'drizzle-orm';
import { externalSignature, keptPdf } from '../../../drizzle/schema/decisions.ts';
import { person } from '../../../drizzle/schema/people.ts';
import { storedFile } from '../../../drizzle/schema/platform.ts';
import type {
  DistrictId,
  ExternalSignatureId,
  SignOffRoundId,
  VersionId,
} from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { SignedSubject } from './subject.ts';

export type KeptPdf = { readonly sha256: string; readonly size: number; readonly madeAt: Date };

/** The PDF that was made of a subject; null while there is none. */
export async function keptPdfOf(reader: Reader, subject: SignedSubject): Promise<KeptPdf | null> {
  const [row] = await reader
    .select({ sha256: keptPdf.sha256, size: keptPdf.size, madeAt: keptPdf.madeAt })
    .from(keptPdf)
    .where(of(keptPdf, subject));
  return row ?? null;
}

/** Keeps a PDF; false when another one was kept meanwhile. */
export async function keepPdf(tx: Transaction, subject: SignedSubject, pdf: KeptPdf): Promise<boolean> {
  const kept = await tx
    .insert(keptPdf)
    .values({ ...columnsOf(subject), ...pdf })
    .onConflictDoNothing()
    .returning({ sha256: keptPdf.sha256 });
  return kept.length > 0;
}

/** The bytes of a stored file; null where an erasure took them. */
export async function fileBytes(reader: Reader, sha256: string): Promise<Uint8Array | null> {
  const [row] = await reader
    .select({ bytes: storedFile.bytes })
    .from(storedFile)
    .where(eq(storedFile.sha256, sha256));
  return row?.bytes ?? null;
}

type SignatureRow = typeof externalSignature.$inferInsert;

/** Registers a signed file; false when the same file is registered already. */
export async function insertSignature(
  tx: Transaction,
  subject: SignedSubject,
  row: Omit<SignatureRow, 'version' | 'round'>,
): Promise<boolean> {
  const inserted = await tx
    .insert(externalSignature)
    .values({ ...row, ...columnsOf(subject) })
    .onConflictDoNothing()
    .returning({ id: externalSignature.id });
  return inserted.length > 0;
}

const shown = {
  id: externalSignature.id,
  version: externalSignature.version,
  round: externalSignature.round,
  fileName: externalSignature.fileName,
  sha256: externalSignature.sha256,
  size: externalSignature.size,
  format: externalSignature.format,
  protocolNumber: externalSignature.protocolNumber,
  protocolDate: externalSignature.protocolDate,
  reading: externalSignature.reading,
  registeredBy: person.name,
  registeredAt: externalSignature.registeredAt,
};

export type StoredSignature = Omit<
  SignatureRow,
  'registeredBy' | 'district' | 'pdf' | 'version' | 'round'
> & {
  readonly version: VersionId | null;
  readonly round: SignOffRoundId | null;
  /** By name. */
  readonly registeredBy: string;
};

/** What was registered of a subject, oldest first. */
export async function signaturesOf(
  reader: Reader,
  subject: SignedSubject,
): Promise<readonly StoredSignature[]> {
  return reader
    .select(shown)
    .from(externalSignature)
    .innerJoin(person, eq(person.id, externalSignature.registeredBy))
    .where(of(externalSignature, subject))
    .orderBy(asc(externalSignature.registeredAt));
}

export async function signatureOf(
  reader: Reader,
  district: DistrictId,
  id: ExternalSignatureId,
): Promise<StoredSignature | null> {
  const [row] = await reader
    .select(shown)
    .from(externalSignature)
    .innerJoin(person, eq(person.id, externalSignature.registeredBy))
    .where(and(eq(externalSignature.id, id), eq(externalSignature.district, district)));
  return row ?? null;
}

function of(table: typeof keptPdf | typeof externalSignature, subject: SignedSubject): SQL {
  return subject.on === 'version' ? eq(table.version, subject.version) : eq(table.round, subject.round);
}

function columnsOf(subject: SignedSubject): Pick<SignatureRow, 'version' | 'round'> {
  return subject.on === 'version' ? { version: subject.version } : { round: subject.round };
}
