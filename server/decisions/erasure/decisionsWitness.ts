import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import {
  externalSignature,
  keptPdf,
  pendingStatement,
  signOffEvent,
  signOffRound,
  signOffText,
} from '../../../drizzle/schema/decisions.ts';
import { version } from '../../../drizzle/schema/documents.ts';
import { maskedJson } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId, SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { eraseStoredFile } from '../../documents/erasure/erasedFiles.ts';
import type { Erasing, ErasureWitness } from '../../documents/erasure/erasureWitness.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { openRoundsOn, roundInTheWay } from '../rounds/roundStore.ts';
import { eventHolds, maskedEvent } from './maskedEvent.ts';

/**
 * Rounds of sign-off: reasons and names in what happened there, statements that wait to be confirmed, and the files
 * that were made of a text or brought back signed. Hashes and outcomes stay. While a round is open nothing is taken
 * out of its texts: nobody is asked to decide on a text that is not there any more (docs/spec/decisions.md R3).
 */
export const decisionsWitness: ErasureWitness = {
  async inTheWay(reader, document) {
    const open = await openRoundsOn(reader, [document]);
    return open.length === 0 ? ok(null) : refuse('round_open', open.map(roundInTheWay));
  },
  async find(reader, erasing) {
    const rounds = await roundsOn(reader, erasing.document);
    const events = await eventsHolding(reader, erasing, rounds);
    const signed = await signedOf(reader, erasing, rounds);
    return [
      ...rounds.flatMap(({ id, number }) => {
        const count = events.filter(({ round }) => round === id).length;
        return count === 0 ? [] : [{ kind: 'round' as const, label: String(number), count }];
      }),
      ...signed
        .filter(({ fileName }) => erasing.words.holds(fileName))
        .map(({ fileName }) => ({
          kind: 'signed' as const,
          label: erasing.words.maskedIn(fileName),
          count: 1,
        })),
    ];
  },
  async erase(tx, erasing) {
    const rounds = await roundsOn(tx, erasing.document);
    const events = await eventsHolding(tx, erasing, rounds);
    for (const { round, ordinal, event } of events)
      await tx
        .update(signOffEvent)
        .set({ event: maskedEvent(event, erasing.words) })
        .where(and(eq(signOffEvent.round, round), eq(signOffEvent.ordinal, ordinal)));
    const ids = rounds.map(({ id }) => id);
    // Whoever was about to confirm is asked again, on the text as it is.
    if (ids.length > 0) await tx.delete(pendingStatement).where(inArray(pendingStatement.round, ids));
    const erased = await versionsErased(tx, erasing.id);
    const ofErased = rounds.filter(({ versions }) => versions.some((one) => erased.includes(one)));
    const told = [...new Set([...events.map(({ round }) => round), ...ofErased.map(({ id }) => id)])];
    const showing = await versionsShowing(tx, erasing);
    await eraseFilesOf(tx, { versions: [...erased, ...showing], rounds: told });
    for (const { id, fileName, reading } of await signedOf(tx, erasing, rounds))
      await tx
        .update(externalSignature)
        .set({
          fileName: erasing.words.maskedIn(fileName),
          reading: maskedJson(reading, erasing.words),
        })
        .where(eq(externalSignature.id, id));
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
  return rows.filter(({ event }) => eventHolds(event, words));
}

async function versionsErased(tx: Transaction, erasure: NonNullable<typeof version.$inferSelect.erasure>) {
  const rows = await tx.select({ id: version.id }).from(version).where(eq(version.erasure, erasure));
  return rows.map(({ id }) => id);
}

/** Versions whose PDF shows an image that goes: their bytes name it by its SHA-256 only. */
async function versionsShowing(tx: Transaction, { document, files }: Erasing): Promise<readonly VersionId[]> {
  if (files.size === 0) return [];
  const rows = await tx
    .select({ id: version.id, content: version.content })
    .from(version)
    .where(and(eq(version.document, document), isNotNull(version.content)));
  const shows = (content: Uint8Array | null) => {
    const said = new TextDecoder().decode(content ?? new Uint8Array());
    return [...files].some((sha256) => said.includes(sha256));
  };
  return rows.filter(({ content }) => shows(content)).map(({ id }) => id);
}

/** What was signed outside, of the versions of a document and of its rounds. */
async function signedOf(reader: Reader, { document }: Erasing, rounds: readonly Round[]) {
  const versions = reader.select({ id: version.id }).from(version).where(eq(version.document, document));
  return reader
    .select()
    .from(externalSignature)
    .where(
      or(
        inArray(externalSignature.version, versions),
        inArray(
          externalSignature.round,
          rounds.map(({ id }) => id),
        ),
      ),
    );
}

/** The PDF of a text or of a round holds its words, and so does what was signed of it: rows and imprints stay. */
async function eraseFilesOf(
  tx: Transaction,
  of: { readonly versions: readonly VersionId[]; readonly rounds: readonly SignOffRoundId[] },
): Promise<void> {
  const [versions, rounds] = [[...of.versions], [...of.rounds]];
  const pdfs = await tx
    .select({ sha256: keptPdf.sha256 })
    .from(keptPdf)
    .where(or(inArray(keptPdf.version, versions), inArray(keptPdf.round, rounds)));
  const signed = await tx
    .select({ sha256: externalSignature.sha256 })
    .from(externalSignature)
    .where(or(inArray(externalSignature.version, versions), inArray(externalSignature.round, rounds)));
  for (const { sha256 } of [...pdfs, ...signed]) await eraseStoredFile(tx, sha256);
}
