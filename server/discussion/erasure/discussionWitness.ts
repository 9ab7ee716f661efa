import { and, eq, inArray } from 'drizzle-orm';
import {
  consultationRound,
  consultationRoundDocument,
  observation,
  observationEntry,
  observationEntryHistory,
} from '../../../drizzle/schema/discussion.ts';
import type { ErasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import type { Found } from '../../../shared/documents/erasure/erasureApi.ts';
import { maskedContent } from '../../../shared/documents/erasure/maskedContent.ts';
import { jsonHolds, maskedJson } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { ErasureWitness } from '../../documents/erasure/erasureWitness.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { type EntryRow, threadsOn } from '../entryStore.ts';
import { type ObservationRow, observationsOn } from '../observationStore.ts';
import { anchoredAnew } from './anchoredAnew.ts';
import { maskedProposal } from './maskedProposal.ts';

/** Observations: their quotes and proposals, what was said in their threads and before corrections; and what a round asked for. */
export const discussionWitness: ErasureWitness = {
  async find(reader, { document, words }) {
    const threads = await threadsOn(reader, document);
    const corrected = await correctionsOn(reader, document);
    const found: Found[] = [];
    for (const one of await observationsOn(reader, document)) {
      const entries = threads.get(one.id) ?? [];
      const ids = new Set<string>(entries.map(({ id }) => id));
      const count =
        Number(inAnchor(one, words)) +
        Number(inProposal(one, words)) +
        entries.filter((entry) => inEntry(entry, words)).length +
        corrected.filter((was) => ids.has(was.entry) && words.holds(was.words)).length;
      if (count > 0) found.push({ kind: 'observation', label: String(one.number), count });
    }
    for (const round of await roundsOn(reader, document))
      if (words.holds(round.instructions))
        found.push({ kind: 'consultation', label: String(round.number), count: 1 });
    return found;
  },
  async erase(tx, { document, words, text }) {
    const observations = await observationsOn(tx, document);
    const anchors = anchoredAnew(
      text,
      observations.map(({ anchor }) => maskedJson(anchor, words)),
    );
    for (const [index, { id, proposal }] of observations.entries())
      await tx
        .update(observation)
        .set({ anchor: anchors[index] ?? null, proposal: maskedProposal(proposal, words) })
        .where(eq(observation.id, id));
    await maskEntries(tx, document, words);
    for (const round of await roundsOn(tx, document))
      if (words.holds(round.instructions))
        await tx
          .update(consultationRound)
          .set({ instructions: words.maskedIn(round.instructions) })
          .where(eq(consultationRound.id, round.id));
  },
  subjects: async (reader, document) => [
    ...(await observationsOn(reader, document)).map(({ id }) => id),
    ...(await roundsOn(reader, document)).map(({ id }) => id),
  ],
};

async function maskEntries(tx: Transaction, document: DocumentId, words: ErasedWords): Promise<void> {
  for (const entry of [...(await threadsOn(tx, document)).values()].flat()) {
    if (!inEntry(entry, words)) continue;
    // Names in the words stand at places that are others now: what was named is no longer marked.
    const mentions = words.holds(entry.words) ? [] : entry.mentions;
    const hiddenReason = entry.hiddenReason && words.maskedIn(entry.hiddenReason);
    await tx
      .update(observationEntry)
      .set({ words: words.maskedIn(entry.words), mentions, hiddenReason })
      .where(eq(observationEntry.id, entry.id));
  }
  for (const was of await correctionsOn(tx, document))
    if (words.holds(was.words))
      await tx
        .update(observationEntryHistory)
        .set({ words: words.maskedIn(was.words) })
        .where(
          and(eq(observationEntryHistory.entry, was.entry), eq(observationEntryHistory.version, was.version)),
        );
}

function inEntry({ words: said, hiddenReason }: EntryRow, words: ErasedWords): boolean {
  return words.holds(said) || words.holds(hiddenReason ?? '');
}

function inAnchor({ anchor }: ObservationRow, words: ErasedWords): boolean {
  return jsonHolds(anchor, words);
}

function inProposal({ proposal }: ObservationRow, words: ErasedWords): boolean {
  if (jsonHolds(proposal, words)) return true;
  if (proposal === null || !('content' in proposal)) return false;
  const content = { type: 'doc', content: proposal.content };
  return maskedContent(content, { words, files: new Set() }).places > 0;
}

async function correctionsOn(reader: Reader, document: DocumentId) {
  const entries = [...(await threadsOn(reader, document)).values()].flat().map(({ id }) => id);
  if (entries.length === 0) return [];
  return reader.select().from(observationEntryHistory).where(inArray(observationEntryHistory.entry, entries));
}

async function roundsOn(reader: Reader, document: DocumentId) {
  return reader
    .select({
      id: consultationRound.id,
      number: consultationRound.number,
      instructions: consultationRound.instructions,
    })
    .from(consultationRound)
    .innerJoin(consultationRoundDocument, eq(consultationRoundDocument.round, consultationRound.id))
    .where(eq(consultationRoundDocument.document, document));
}
