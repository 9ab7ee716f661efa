import { type ErasedWords, erasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import {
  type Chosen,
  type ErasurePreview,
  type Found,
  shownAround,
} from '../../../shared/documents/erasure/erasureApi.ts';
import { maskedContent } from '../../../shared/documents/erasure/maskedContent.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { readContent } from '../../../shared/text/anchor/readContent.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import type { Reader } from '../../platform/database.ts';
import { erasable } from './erasable.ts';
import { filesOfDocument, isElsewhere } from './erasedFiles.ts';
import { type ErasureDeps, nothingInTheWay, witnessesOf } from './erasureDeps.ts';
import { copiesOf, updatesOf } from './erasureStore.ts';
import type { Erasing } from './erasureWitness.ts';
import { entriesHolding } from './recordErasure.ts';

/** Places that are shown with what stands around them. */
const mostShown = 50;

/** Where personal data stands in a text and everything that belongs to it, before any of it is erased (E1). */
export async function previewErasure(
  deps: ErasureDeps,
  actor: Actor,
  id: DocumentId,
  chosen: Chosen,
): Promise<Result<ErasurePreview>> {
  const found = await erasable(deps.db, actor, id);
  if (!found.ok) return found;
  const free = await nothingInTheWay(deps, deps.db, id);
  if (!free.ok) return free;
  const erasing: Erasing = {
    document: id,
    words: erasedWords(chosen.words),
    files: await filesOfDocument(deps.db, id, chosen.files),
  };
  const { content } = must(await deps.textNow(id), 'a document has a text');
  const copies = (await copiesOf(deps.db, id)).map(async (copy) => {
    const text = await deps.textNow(copy.document);
    return { ...copy, holds: text !== null && maskedContent(text.content, erasing).places > 0 };
  });
  const files = [...erasing.files].map(async (sha256) => ({
    sha256,
    elsewhere: await isElsewhere(deps.db, id, sha256),
  }));
  return ok({
    text: placesIn(content, erasing.words),
    places: maskedContent(content, erasing).places,
    found: await foundBeside(deps, deps.db, actor.district, erasing),
    updates: await updatesOf(deps.db, id),
    copies: await Promise.all(copies),
    files: await Promise.all(files),
  });
}

/** Where the words stand beside the text; the entries of the record count as one. */
export async function foundBeside(
  deps: ErasureDeps,
  reader: Reader,
  district: DistrictId,
  erasing: Erasing,
): Promise<readonly Found[]> {
  const witnesses = witnessesOf(deps);
  const found = await Promise.all(witnesses.map((one) => one.find(reader, erasing)));
  const entries = await entriesHolding(reader, district, erasing, await subjectsOf(deps, reader, erasing));
  return [
    ...found.flat(),
    ...(entries.length === 0 ? [] : [{ kind: 'record' as const, label: '', count: entries.length }]),
  ];
}

/** What the record calls everything that belongs to the document. */
export async function subjectsOf(
  deps: ErasureDeps,
  reader: Reader,
  { document }: Erasing,
): Promise<readonly string[]> {
  const subjects = await Promise.all(witnessesOf(deps).map((one) => one.subjects(reader, document)));
  return subjects.flat();
}

function placesIn(content: TextNode, words: ErasedWords): ErasurePreview['text'] {
  const { body, apart } = readContent(content);
  return [...body, ...apart]
    .flatMap((line) =>
      words.rangesIn(line.words).map(({ from, to }) => ({
        before: line.words.slice(Math.max(0, from - shownAround), from),
        words: line.words.slice(from, to),
        after: line.words.slice(to, to + shownAround),
      })),
    )
    .slice(0, mostShown);
}
