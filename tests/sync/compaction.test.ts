import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { prove } from '../../server/sync/compaction.ts';

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
