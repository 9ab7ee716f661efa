import { splitBlock } from '@tiptap/pm/commands';
import { expect, test } from 'vitest';
import { must } from '../../../shared/kernel/assert.ts';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import { anchorAt } from '../../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import { paragraph, WritingDesk } from '../../support/writingDesk.ts';

const nadia = '00000000-0000-4000-8000-00000000000a' as MemberId;

test('[T2] Enter in the middle of a passage leaves it its words', () => {
  const desk = new WritingDesk(nadia, [paragraph('Il gatto dorme.'), paragraph('Il cane no.')]);
  const page = desk.writer(nadia);
  const anchor = must(anchorAt(page.doc, 4, 15), 'words');
  expect(anchor).toMatchObject({ quote: 'gatto dorme', before: 'Il ', after: '.' });
  expect(placeOf(page.doc, anchor)).toEqual({ kind: 'found', words: 'same', from: 4, to: 15 });
  page.does('gat|to', splitBlock);
  expect(placeOf(page.doc, anchor)).toEqual({ kind: 'found', words: 'same', from: 4, to: 17 });
});
