import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorAt, anchorOfBlock } from '../../../shared/text/anchor/anchorMaking.ts';
import { findInContent, placeOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import { readContent } from '../../../shared/text/anchor/readContent.ts';
import { readDoc } from '../../../shared/text/anchor/readDoc.ts';
import { positionOf, relativeAt } from '../../../shared/text/anchor/relativePlace.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';
import { contentOf, firstUpdate, fragmentName, type TextNode } from '../../../shared/text/content.ts';
import { textOf } from '../../support/passages.ts';
import { anyText } from '../anyText.ts';

function docOf(content: TextNode): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstUpdate(content, () => crypto.randomUUID()).update);
  return doc;
}

/** Words and blocks where no schema has them (G6): honest concurrency and other clients leave such texts. */
function strangeDoc(): Y.Doc {
  const doc = new Y.Doc();
  const row = new Y.XmlElement('tableRow');
  const list = new Y.XmlElement('bulletList');
  list.insert(0, [new Y.XmlText('parole senza voce'), new Y.XmlElement('listItem')]);
  const mention = new Y.XmlElement('mention');
  mention.insert(0, [new Y.XmlText('dentro una foglia')]);
  const unknown = new Y.XmlElement('ignoto');
  unknown.insert(0, [new Y.XmlText('prima'), new Y.XmlElement('paragraph'), new Y.XmlText('dopo')]);
  doc
    .getXmlFragment(fragmentName)
    .insert(0, [row, new Y.XmlText('parole senza blocco'), list, mention, unknown, new Y.XmlText('fine')]);
  return doc;
}

function everyPlaceReturns(doc: Y.Doc): void {
  const reading = readDoc(doc);
  for (let pos = 0; pos <= reading.size; pos++)
    for (const hold of ['next', 'previous'] as const) {
      const relative = relativeAt(doc, pos, hold);
      expect(relative && positionOf(relative, reading), `${pos} ${hold}`).toBe(pos);
    }
  expect(relativeAt(doc, reading.size + 1, 'next')).toBeNull();
  expect(relativeAt(doc, -1, 'next')).toBeNull();
}

test('[T2] places are counted as the editor counts them, and read alike from Yjs and from JSON', () => {
  fc.assert(
    fc.property(anyText, (content) => {
      const doc = docOf(content);
      const { body, apart, size } = readDoc(doc);
      expect(size).toBe(textOf(doc).content.size);
      expect({ body, apart, size }).toEqual(readContent(contentOf(doc)));
      everyPlaceReturns(doc);
    }),
    { numRuns: 40 },
  );
});

test('[T2] a text that fits no schema has places too', () => {
  const doc = strangeDoc();
  const { body, apart, size } = readDoc(doc);
  expect({ body, apart, size }).toEqual(readContent(contentOf(doc)));
  everyPlaceReturns(doc);
  const anchor = anchorAt(doc, 0, size);
  expect(anchor?.quote).toBe('parole senza blocco\nparole senza voce\nprima\ndopo\nfine');
  expect(anchor && placeOf(doc, anchor)).toMatchObject({ kind: 'found', words: 'same' });
});

test('[T2] any passage is found where it was chosen, also without Yjs where it is the only one', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyText, place, place, (content, one, other) => {
      const doc = docOf(content);
      const { size } = readDoc(doc);
      const [from, to] = [one, other].toSorted().map((at) => Math.floor(at * size));
      const anchor = anchorAt(doc, from ?? 0, to ?? 0);
      if (anchor === null) return;
      expect(placeOf(doc, anchor)).toMatchObject({ kind: 'found', words: 'same' });
      expect(findInContent(contentOf(doc), anchor)).not.toMatchObject({ kind: 'lost' });
    }),
    { numRuns: 60 },
  );
});

const long = 'Parole e ancora parole. '.repeat(100);
const twoBlocks: TextNode = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'uno' }, content: [{ type: 'text', text: long }] },
    { type: 'paragraph', attrs: { id: 'vuoto' } },
    {
      type: 'heading',
      attrs: { id: 'due', level: 2 },
      content: [{ type: 'text', text: '  Il 🌻\u0000 giardino ' }],
    },
  ],
};

test('[T2] white space alone is no passage, and neither is more than an anchor keeps', () => {
  const doc = docOf(twoBlocks);
  expect(anchorAt(doc, 7, 8)).toBeNull();
  expect(anchorAt(doc, 5, 5)).toBeNull();
  expect(anchorAt(doc, 1, 2004)).toBeNull();
  expect(anchorAt(doc, 1, 2000)?.quote).toHaveLength(1998);
});

test('[T2] a block is named by its words, a long one by its beginning, an empty one by nothing', () => {
  const doc = docOf(twoBlocks);
  const start = long.length + 2;
  expect(anchorOfBlock(doc, 1)?.quote).toBe(long.slice(0, 2000).trimEnd());
  expect(anchorOfBlock(doc, start + 1)).toBeNull();
  for (const pos of [start + 3, start + 9, start + 20])
    expect(anchorOfBlock(doc, pos)).toMatchObject({ block: 'due', quote: 'Il 🌻\u{FFFD} giardino' });
  // Half of a flower is a flower.
  expect(anchorAt(doc, start + 9, start + 10)?.quote).toBe('🌻');
});

test('[T2] positions that are none, and quotes of nothing, do no harm', () => {
  const doc = docOf(twoBlocks);
  const names = [...doc.share.keys()];
  const bytes = (relative: Y.RelativePosition) =>
    btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)));
  const positions = [
    '',
    'AAAA',
    '////',
    bytes(new Y.RelativePosition(null, 'altro', null, 0)),
    bytes(new Y.RelativePosition(null, fragmentName, null, -1)),
    bytes(new Y.RelativePosition(null, null, Y.createID(1, 2 ** 31), 0)),
    bytes(new Y.RelativePosition(Y.createID(7, 7), null, null, 0)),
  ];
  for (const from of positions)
    for (const to of positions)
      for (const quote of [' ', 'x', 'e', '\u{1F33B}'.repeat(900)]) {
        const anchor: Anchor = { from, to, quote, before: '', after: '', block: 'uno' };
        expect(placeOf(doc, anchor).kind).toBe('lost');
      }
  expect([...doc.share.keys()]).toEqual(names);
});
