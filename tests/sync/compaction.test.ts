import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createLogger } from '../../server/platform/logger.ts';
import { type Growing, openCompaction } from '../../server/sync/compaction.ts';
import type { Compacted } from '../../server/sync/compactText.ts';
import { prove } from '../../server/sync/snapshotProof.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

function written(words: string): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('default').insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, words);
  return doc;
}

test('[O4] a snapshot that reads back the same is proved', () => {
  const doc = written('Uno due tre');
  ((doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 4);
  expect(() => prove(doc, Y.encodeStateAsUpdate(doc))).not.toThrow();
});

test('[O4] one that lacks a letter, a deletion or a beginning is not', () => {
  const doc = written('Uno due tre');
  const early = Y.encodeStateAsUpdate(doc);
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.delete(0, 4);
  expect(() => prove(doc, early)).toThrow('differs');
  const vector = Y.encodeStateVector(doc);
  text.insert(0, '!');
  expect(() => prove(doc, Y.encodeStateAsUpdate(doc, vector))).toThrow('differs');
  expect(() => prove(doc, Y.encodeStateAsUpdate(written('Uno due tre!')))).toThrow('differs');
});

/** A text that says how long its tail is, and a compaction of which the test decides when and how it ends. */
function stage() {
  const asked: { id: DocumentId; end: (result: Compacted | Error) => void }[] = [];
  const warned: unknown[] = [];
  const logger = createLogger('silent');
  logger.warn = (fields: unknown) => void warned.push(fields);
  let now = 1_000_000;
  const compaction = openCompaction(
    null as never,
    () => now,
    logger,
    (_sql, id) =>
      new Promise((resolve, reject) => {
        asked.push({ id, end: (result) => (result instanceof Error ? reject(result) : resolve(result)) });
      }),
  );
  const text = (tailRows: number, tailBytes = 0): Growing & { tailRows: number } => ({
    tailRows,
    tailBytes,
    compacted(done) {
      this.tailRows -= done.rows;
    },
  });
  return {
    asked,
    warned,
    compaction,
    text,
    pass: (ms: number) => {
      now += ms;
    },
    turn: () => new Promise(setImmediate),
  };
}

const one = randomUUID() as DocumentId;
const two = randomUUID() as DocumentId;

test('[O4] one text at a time, and the same one not again within 30 s', async () => {
  const { asked, compaction, text, pass, turn } = stage();
  const growing = text(501);
  compaction.offer(one, growing);
  compaction.offer(one, growing);
  compaction.offer(two, text(501));
  await turn();
  expect(asked.map(({ id }) => id)).toEqual([one]);
  asked[0]?.end({ rows: 501, bytes: 0, namesAuthors: true });
  await turn();
  expect(asked.map(({ id }) => id)).toEqual([one, two]);
  asked[1]?.end({ rows: 501, bytes: 0, namesAuthors: true });
  await turn();
  growing.tailRows = 501;
  pass(29_999);
  compaction.offer(one, growing);
  await turn();
  expect(asked).toHaveLength(2);
  pass(1);
  compaction.offer(one, growing);
  await turn();
  expect(asked.map(({ id }) => id)).toEqual([one, two, one]);
  asked[2]?.end({ rows: 501, bytes: 0, namesAuthors: true });
  await compaction.close();
});

test('[O4] a tail of 500 rows and 256 kB is not compacted, one row or byte more is', async () => {
  const { asked, compaction, text, turn } = stage();
  compaction.offer(one, text(500, 256 * 1024));
  await turn();
  expect(asked).toEqual([]);
  compaction.offer(one, text(501));
  compaction.offer(two, text(1, 256 * 1024 + 1));
  await turn();
  asked[0]?.end({ rows: 501, bytes: 0, namesAuthors: true });
  await turn();
  expect(asked.map(({ id }) => id)).toEqual([one, two]);
  asked[1]?.end({ rows: 1, bytes: 0, namesAuthors: true });
  await compaction.close();
});

test('[O4] one that fails is tried again later and later, and the others have their turn', async () => {
  const { asked, compaction, text, pass, turn } = stage();
  const growing = text(501);
  compaction.offer(one, growing);
  for (const [tries, pause] of [60_000, 120_000, 240_000].entries()) {
    await turn();
    expect(asked).toHaveLength(tries + 1);
    asked[tries]?.end(new Error('no room'));
    await turn();
    pass(pause - 1);
    compaction.offer(one, growing);
    await turn();
    expect(asked).toHaveLength(tries + 1);
    pass(1);
    compaction.offer(one, growing);
  }
  compaction.offer(two, text(501));
  await turn();
  asked.at(-1)?.end(new Error('no room'));
  await turn();
  expect(asked.at(-1)?.id).toBe(two);
  asked.at(-1)?.end({ rows: 501, bytes: 0, namesAuthors: true });
  await compaction.close();
  expect(growing.tailRows).toBe(501);
});

test('[O4] above 5,000 rows or 5 MB there is one warning, and a number until the tail is short again', async () => {
  const { asked, warned, compaction, text, turn } = stage();
  const [long, large] = [text(5001), text(1, 5 * 1024 * 1024 + 1)];
  compaction.offer(one, text(5000, 5 * 1024 * 1024));
  expect({ warned, long: compaction.longTails() }).toEqual({ warned: [], long: 0 });
  for (let i = 0; i < 3; i++) compaction.offer(one, long);
  compaction.offer(two, large);
  expect(warned).toEqual([
    { document: one, rows: 5001, bytes: 0 },
    { document: two, rows: 1, bytes: large.tailBytes },
  ]);
  expect(compaction.longTails()).toBe(2);
  await turn();
  asked[0]?.end({ rows: 5001, bytes: 0, namesAuthors: true });
  await turn();
  expect(compaction.longTails()).toBe(1);
  asked[1]?.end(new Error('no room'));
  await turn();
  expect(compaction.longTails()).toBe(1);
  compaction.forget(two);
  expect(compaction.longTails()).toBe(0);
  await compaction.close();
});
