import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { placeOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import { fragmentName } from '../../../shared/text/content.ts';
import { faithfulDoc } from '../../../shared/text/faithfulDoc.ts';

/** Read anew for each of its twenty thousand hits, this paragraph would take a server most of a minute. */
test('a quote that stands in one long paragraph again and again keeps nobody waiting', () => {
  const doc = faithfulDoc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', 'b');
  const words = new Y.XmlText(`${'xab '.repeat(20_000)}y ab z`);
  paragraph.insert(0, [words]);
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  const anchor = { from: 'AAAA', to: 'AAAA', quote: 'ab', before: 'x', after: '', block: 'b' };
  expect(placeOf(doc, anchor)).toEqual({ kind: 'lost' });
  const known = { ...anchor, before: `${'xab '.repeat(10)}y `.slice(-40), after: ' z' };
  expect(placeOf(doc, known)).toMatchObject({ kind: 'found', words: 'same' });
});
