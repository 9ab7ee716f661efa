import { setImmediate as oneTurn } from 'node:timers/promises';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf, fragmentName } from '../../shared/text/content.ts';
import { type MemoryDevice, memoryDevice } from './memoryDevice.ts';
import { ownEdit, randomEdit } from './randomEdit.ts';
import { seeded } from './seeded.ts';
import type { SyncTown, TownPerson } from './syncTown.ts';
import { openTypist, type Typist } from './typist.ts';

const people = 4;

/** Somebody with a device, on which her page is open, or opened again. */
type Writer = {
  readonly person: TownPerson;
  readonly device: MemoryDevice;
  typist: Typist;
  undo: { readonly doc: Y.Doc; readonly manager: Y.UndoManager } | null;
};

/**
 * Four people edit one text in an order that chance decides: each writes, undoes, loses her connection, goes
 * without one for a while, closes her page and opens it again. At the end all are connected. What is found
 * wrong, in words; nothing when all hold the same text, the log says it too, and each page says *Salvato*.
 */
async function interleave(town: SyncTown, seed: number): Promise<readonly string[]> {
  const random = seeded(seed);
  const any = (below: number) => Math.floor(random() * below);
  const document = await town.text();
  const writers = await seat(town, document);
  const wrong: string[] = [];
  const proofs: Promise<void>[] = [];
  const steps = 20 + any(40);
  for (let step = 0; step < steps; step++) {
    const writer = must(writers[any(people)], 'somebody');
    const kind = any(24);
    if (kind === 0) writer.typist.cut();
    else if (kind === 1) writer.typist.session.snapshot()?.provider.disconnect();
    else if (kind <= 3) writer.typist.session.snapshot()?.provider.connect();
    else if (kind === 4) await reopen(town, document, writer);
    else edit(writer, random);
    if (any(3) === 0) await oneTurn();
    if (any(12) === 0) proofs.push(prove(town, document, writer, wrong));
  }
  for (const { typist } of writers) typist.reconnect();
  const ends = await Promise.allSettled(
    writers.map(({ typist }) =>
      typist.until('saved', (text) => text.provider.wsconnected && text.save.kind === 'saved', 20_000),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') wrong.push(String(end.reason));
  await Promise.all(proofs);
  if (wrong.length === 0) await compare(town, document, writers, wrong);
  for (const { typist } of writers) typist.close();
  return wrong.map((what) => `seed ${seed}: ${what}`);
}

async function seat(town: SyncTown, document: DocumentId): Promise<Writer[]> {
  const seats = Array.from({ length: people }, (_, index) => town.person(`Persona ${index + 1}`));
  for (const person of seats) await town.allow(person, document, 'write');
  const writers = seats.map((person) => {
    const device = memoryDevice();
    return { person, device, typist: open(town, document, person, device), undo: null };
  });
  await Promise.all(writers.map(({ typist }) => typist.until('here', (text) => text.ready)));
  return writers;
}

function open(town: SyncTown, document: DocumentId, person: TownPerson, { openCopy }: MemoryDevice): Typist {
  return openTypist({
    address: town.address,
    headers: person.headers,
    person: person.id,
    document,
    openCopy,
  });
}

/** She closes the page, perhaps without a connection, and opens it again on the same device. */
async function reopen(town: SyncTown, document: DocumentId, writer: Writer): Promise<void> {
  // A page that is still connecting says nothing new of itself when its last words are on the device.
  await vi.waitUntil(() => writer.typist.session.kept, { timeout: 20_000, interval: 5 });
  writer.typist.close();
  writer.typist = open(town, document, writer.person, writer.device);
  await writer.typist.until('here', (text) => text.ready);
}

function edit(writer: Writer, random: () => number): void {
  const doc = writer.typist.doc();
  if (writer.undo?.doc !== doc) {
    const manager = new Y.UndoManager(doc.getXmlFragment(fragmentName), {
      trackedOrigins: new Set([ownEdit]),
      captureTimeout: 0,
    });
    writer.undo = { doc, manager };
  }
  randomEdit(doc, writer.undo.manager, random);
}

/** Where a page says *Salvato*, all that it holds is in the log (A3). */
async function prove(
  town: SyncTown,
  document: DocumentId,
  { typist }: Writer,
  wrong: string[],
): Promise<void> {
  const text = typist.session.snapshot();
  if (text?.save.kind !== 'saved') return;
  const held = Y.encodeStateAsUpdate(text.doc);
  const stored = await storedDoc(town, document);
  if (!Y.snapshotContainsUpdate(Y.snapshot(stored), held)) wrong.push('called saved what is not stored');
}

async function storedDoc(town: SyncTown, document: DocumentId): Promise<Y.Doc> {
  const sql = town.database.owner;
  return buildDoc(must(await readStoredText(sql, document), 'a text is stored'));
}

async function compare(
  town: SyncTown,
  document: DocumentId,
  writers: readonly Writer[],
  wrong: string[],
): Promise<void> {
  const stored = await storedDoc(town, document);
  const whole = Y.snapshot(stored);
  const content = JSON.stringify(contentOf(stored));
  for (const { typist, person } of writers) {
    // What the others made last may still be on its way to her.
    await typist
      .until('all is here', ({ doc }) => Y.equalSnapshots(Y.snapshot(doc), whole))
      .catch(() => {
        wrong.push(`${person.name} has another text`);
      });
    const doc = typist.doc();
    if (JSON.stringify(contentOf(doc)) !== content)
      wrong.push(
        `${person.name} reads something else: ${JSON.stringify(contentOf(doc))} instead of ${content}`,
      );
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) wrong.push('something is pending');
    if (typist.session.snapshot()?.generation !== 0) wrong.push(`${person.name} had to start again`);
    if (typist.refusals.length > 0) wrong.push(`${person.name} was refused: ${typist.refusals.join(', ')}`);
    if (typist.session.snapshot()?.save.kind !== 'saved') wrong.push(`${person.name} is not saved`);
  }
  if (JSON.stringify(await town.sync.contentOf(document)) !== content)
    wrong.push('the room says something else');
}

/** Runs the seeds, so many at a time, and answers all that was found wrong. */
export async function interleaveAll(
  town: SyncTown,
  seeds: readonly number[],
  atOnce: number,
): Promise<readonly string[]> {
  const left = [...seeds];
  const wrong: string[] = [];
  const take = async (): Promise<void> => {
    for (let seed = left.pop(); seed !== undefined; seed = left.pop()) {
      wrong.push(...(await interleave(town, seed)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return wrong;
}
