import { and, asc, eq, inArray, or } from 'drizzle-orm';
import {
  externalSignature,
  keptPdf,
  pendingStatement,
  signOffEvent,
  signOffRound,
  signOffText,
} from '../../../drizzle/schema/decisions.ts';
import { version } from '../../../drizzle/schema/documents.ts';
import { jsonHolds, maskedJson } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId, SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import { eraseStoredFile } from '../../documents/erasure/erasedFiles.ts';
import type { Erasing, ErasureWitness } from '../../documents/erasure/erasureWitness.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/**
 * Rounds of sign-off: reasons and names in what happened there, statements that wait to be confirmed, and the files
 * that were made of a text or brought back signed. Hashes and outcomes stay.
 */
export const decisionsWitness: ErasureWitness = {
  async find(reader, erasing) {
    const rounds = await roundsOn(reader, erasing.document);
    const events = await eventsHolding(reader, erasing, rounds);
    return rounds.flatMap(({ id, number }) => {
      const count = events.filter(({ round }) => round === id).length;
      return count === 0 ? [] : [{ kind: 'round' as const, label: String(number), count }];
    });
  },
  async erase(tx, erasing) {
    const rounds = await roundsOn(tx, erasing.document);
    const events = await eventsHolding(tx, erasing, rounds);
    for (const { round, ordinal, event } of events)
      await tx
        .update(signOffEvent)
        .set({ event: maskedJson(event, erasing.words) })
        .where(and(eq(signOffEvent.round, round), eq(signOffEvent.ordinal, ordinal)));
    const ids = rounds.map(({ id }) => id);
    // Whoever was about to confirm is asked again, on the text as it is.
    if (ids.length > 0) await tx.delete(pendingStatement).where(inArray(pendingStatement.round, ids));
    const erased = await versionsErased(tx, erasing.id);
    const ofErased = rounds.filter(({ versions }) => versions.some((one) => erased.includes(one)));
    const told = [...new Set([...events.map(({ round }) => round), ...ofErased.map(({ id }) => id)])];
    await eraseFilesOf(tx, erasing, { versions: erased, rounds: told });
  },
  subjects: async (reader, document) => (await roundsOn(reader, document)).map(({ id }) => id),
};

type Round = {
  readonly id: SignOffRoundId;
  readonly number: number;
  readonly versions: readonly VersionId[];
};

async function roundsOn(reader: Reader, document: DocumentId): Promise<readonly Round[]> {
  const rows = await reader
    .select({ id: signOffRound.id, number: signOffRound.number, version: signOffText.version })
    .from(signOffText)
    .innerJoin(signOffRound, eq(signOffRound.id, signOffText.round))
    .where(eq(signOffText.document, document))
    .orderBy(asc(signOffRound.number));
  return rows.map(({ version: one, ...round }) => ({ ...round, versions: [one] }));
}

async function eventsHolding(reader: Reader, { words }: Erasing, rounds: readonly Round[]) {
  if (rounds.length === 0) return [];
  const ids = rounds.map(({ id }) => id);
  const rows = await reader.select().from(signOffEvent).where(inArray(signOffEvent.round, ids));
  return rows.filter(({ event }) => jsonHolds(event, words));
}

async function versionsErased(tx: Transaction, erasure: NonNullable<typeof version.$inferSelect.erasure>) {
  const rows = await tx.select({ id: version.id }).from(version).where(eq(version.erasure, erasure));
  return rows.map(({ id }) => id);
}

/** The PDF of a text or of a round holds its words, and so does what was signed of it: rows and imprints stay. */
async function eraseFilesOf(
  tx: Transaction,
  { words }: Erasing,
  of: { readonly versions: readonly VersionId[]; readonly rounds: readonly SignOffRoundId[] },
): Promise<void> {
  if (of.versions.length + of.rounds.length === 0) return;
  const pdfs = await tx
    .select({ sha256: keptPdf.sha256 })
    .from(keptPdf)
    .where(or(inArray(keptPdf.version, [...of.versions]), inArray(keptPdf.round, [...of.rounds])));
  const signed = await tx
    .select()
    .from(externalSignature)
    .where(
      or(
        inArray(externalSignature.version, [...of.versions]),
        inArray(externalSignature.round, [...of.rounds]),
      ),
    );
  for (const { sha256 } of [...pdfs, ...signed]) await eraseStoredFile(tx, sha256);
  for (const { id, fileName, reading } of signed)
    if (words.holds(fileName) || jsonHolds(reading, words))
      await tx
        .update(externalSignature)
        .set({ fileName: words.maskedIn(fileName), reading: maskedJson(reading, words) })
        .where(eq(externalSignature.id, id));
}
