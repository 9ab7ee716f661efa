import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';

/** Two people make the same words bold at the same time: the second pair of formats is needed no more. */
function twoWhoFormat(): readonly Uint8Array[] {
  const first = new Y.Doc();
  first.getText('t').insert(0, 'Piano sociale di zona');
  const begun = Y.encodeStateAsUpdate(first);
  const others = [11, 12].map((client) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, begun);
    doc.clientID = client;
    const vector = Y.encodeStateVector(doc);
    doc.getText('t').format(0, 5, { bold: true });
    return Y.encodeStateAsUpdate(doc, vector);
  });
  return [begun, ...others];
}

test('[W7] a text deletes nothing that nobody deleted', () => {
  const updates = twoWhoFormat();
  const deletedIn = (doc: Y.Doc) => {
    doc.getText('t');
    for (const update of updates) Y.applyUpdate(doc, update);
    return Y.snapshot(doc).ds.clients.size;
  };
  expect(deletedIn(new Y.Doc())).toBeGreaterThan(0);
  expect(deletedIn(faithfulDoc())).toBe(0);
});
