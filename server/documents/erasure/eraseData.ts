import { erasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import type { ErasureDone } from '../../../shared/documents/erasure/erasureApi.ts';
import { maskedContent } from '../../../shared/documents/erasure/maskedContent.ts';
import type { DocumentId, ErasureId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { beginEpoch } from '../../sync/freshEpoch.ts';
import { profileForChange } from '../profileStore.ts';
import { asEraser } from './asEraser.ts';
import { erasable } from './erasable.ts';
import { eraseFiles, filesOfDocument } from './erasedFiles.ts';
import { textErased } from './erasureActs.ts';
import { type ErasureDeps, nothingInTheWay, witnessesOf } from './erasureDeps.ts';
import { forgetEpochsBefore, insertErasure, isBeingFrozen } from './erasureStore.ts';
import type { Erasing, UnderWay } from './erasureWitness.ts';
import { foundBeside, subjectsOf } from './previewErasure.ts';
import { entriesHolding, eraseEntries } from './recordErasure.ts';

/** What is to be erased, as whoever asks has said it. */
type Wanted = {
  readonly words: readonly string[];
  readonly files: readonly string[];
  readonly reason: string;
};

/**
 * Takes personal data out of a text, its history, its versions and everything that was said of it (E1), in one
 * transaction: the text goes on in another epoch without the words, and nothing of the epoch before is left that
 * could bring them back (H2). The log is read before anything is locked (W4).
 */
export async function eraseData(
  deps: ErasureDeps,
  actor: Actor,
  id: DocumentId,
  wanted: Wanted,
): Promise<Result<ErasureDone>> {
  const found = await erasable(deps.db, actor, id);
  if (!found.ok) return found;
  const words = erasedWords(wanted.words);
  const erasing: Erasing = {
    document: id,
    words,
    files: await filesOfDocument(deps.db, id, wanted.files),
  };
  if (wanted.words.length === 0 && erasing.files.size === 0) return refuse('malformed');
  const closing = await deps.textToClose(id);
  if (closing === null) return refuse('not_found');
  return transact<ErasureDone>(deps, actor.district, async (tx) => {
    // Title, state and what is said of the text wait until this is over.
    await profileForChange(tx, id);
    if (await isBeingFrozen(tx, id)) return refuse('being_frozen');
    const free = await nothingInTheWay(deps, tx, id);
    if (!free.ok) return free;
    let places = 0;
    const begun = await beginEpoch(tx, closing, (content) => {
      const masked = maskedContent(content, erasing);
      places = masked.places;
      return masked;
    });
    if (begun === null) return refuse('changed_meanwhile');
    const at = deps.clock.now();
    const erasure = deps.ids.newId<ErasureId>();
    const reason = words.maskedIn(wanted.reason);
    const { epoch } = closing;
    await insertErasure(tx, { id: erasure, document: id, epoch, reason, by: actor.person, at });
    const beside = await foundBeside(deps, tx, actor.district, erasing);
    const underWay = { ...erasing, id: erasure, at, text: begun.doc };
    const entries = await asEraser(tx, () => eraseAll(deps, tx, actor, begun.epoch, underWay));
    const erased = { id: erasure, places, found: beside };
    const act = textErased(id, actor.person, { ...erased, epoch, files: [...erasing.files], entries });
    return done({ ...erased, epoch: begun.epoch }, [act], () => {
      deps.epochClosed(id);
      deps.documentChanged(id);
    });
  });
}

/** What only the eraser may do; answers which entries of the record say nothing any more. */
async function eraseAll(
  deps: ErasureDeps,
  tx: Transaction,
  { district }: Actor,
  epoch: number,
  erasing: UnderWay,
): Promise<readonly number[]> {
  await forgetEpochsBefore(tx, erasing.document, epoch);
  const entries = await entriesHolding(tx, district, erasing, await subjectsOf(deps, tx, erasing));
  await eraseEntries(tx, district, entries);
  for (const witness of witnessesOf(deps)) await witness.erase(tx, erasing);
  await eraseFiles(tx, erasing.document, erasing.files);
  return entries;
}
