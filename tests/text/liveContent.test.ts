import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { liveContent } from '../../client/text/liveContent.ts';
import { contentOf, firstUpdate, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { anyText } from './anyText.ts';

/** Frames that come when the test says so. */
let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => {};
  });
});
afterEach(() => vi.unstubAllGlobals());

function nextFrame(): void {
  for (const draw of frames.splice(0)) draw();
}

function docWith(content: TextNode): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstUpdate(content, () => crypto.randomUUID()).update);
  return doc;
}

const ciao: TextNode = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ciao.' }] }],
};

function addsHeading(doc: Y.Doc, title: string): void {
  const heading = new Y.XmlElement('heading');
  heading.insert(0, [new Y.XmlText(title)]);
  doc.getXmlFragment(fragmentName).push([heading]);
}

test('[C3] reading a text, whatever it is, leaves its Y.Doc as it was', () => {
  fc.assert(
    fc.property(anyText, (content) => {
      const doc = docWith(content);
      const before = Y.encodeStateAsUpdate(doc);
      let updates = 0;
      doc.on('update', () => updates++);
      const stop = liveContent(doc).subscribe(() => {});
      nextFrame();
      stop();
      expect(updates).toBe(0);
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('[C3] an empty Y.Doc stays empty', () => {
  const doc = new Y.Doc();
  const live = liveContent(doc);
  live.subscribe(() => {});
  nextFrame();
  expect(live.current()).toEqual({ type: 'doc', content: [] });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
});

test('however many updates come, the text is read once a frame', () => {
  const doc = docWith(ciao);
  const live = liveContent(doc);
  const changed = vi.fn();
  live.subscribe(changed);
  nextFrame();
  changed.mockClear();
  for (const title of ['Uno', 'Due', 'Tre']) addsHeading(doc, title);
  expect(changed).not.toHaveBeenCalled();
  nextFrame();
  expect(changed).toHaveBeenCalledTimes(1);
  expect(live.current()).toEqual(contentOf(doc));
});

/** Something that somebody does to the block at a place of the text. */
const deed = fc.record({ at: fc.nat(20), what: fc.constantFrom('insert', 'delete', 'type', 'level') });

test('whatever is done to the text, what is read of it is the whole text as it is', () => {
  fc.assert(
    fc.property(anyText, fc.array(deed, { maxLength: 12 }), (first, deeds) => {
      const doc = docWith(first);
      const live = liveContent(doc);
      const stop = live.subscribe(() => {});
      const root = doc.getXmlFragment(fragmentName);
      for (const { at, what } of deeds) {
        const place = root.length === 0 ? 0 : at % root.length;
        const block = root.length === 0 ? null : root.get(place);
        if (what === 'insert') root.insert(place, [new Y.XmlElement('paragraph')]);
        if (what === 'delete' && block) root.delete(place);
        if (what === 'level' && block instanceof Y.XmlElement) block.setAttribute('id', `${at}`);
        if (what === 'type') deepestText(block)?.insert(0, 'x');
        if (at % 3 === 0) nextFrame();
      }
      nextFrame();
      expect(live.current()).toEqual(contentOf(doc));
      stop();
    }),
    { numRuns: 80 },
  );
});

function deepestText(block: unknown): Y.XmlText | null {
  if (block instanceof Y.XmlText) return block;
  return block instanceof Y.XmlElement && block.length > 0 ? deepestText(block.get(0)) : null;
}

test('blocks that nobody has touched stay the same objects', () => {
  const doc = docWith({ type: 'doc', content: [...(ciao.content ?? []), ...(ciao.content ?? [])] });
  const live = liveContent(doc);
  live.subscribe(() => {});
  nextFrame();
  const before = live.current();
  deepestText(doc.getXmlFragment(fragmentName).get(1))?.insert(0, 'x');
  nextFrame();
  expect(live.current().content?.[0]).toBe(before.content?.[0]);
  expect(live.current().content?.[1]).not.toEqual(before.content?.[1]);
});

test('after the reader has gone nothing is read any more', () => {
  const doc = docWith(ciao);
  const changed = vi.fn();
  const stop = liveContent(doc).subscribe(changed);
  nextFrame();
  changed.mockClear();
  addsHeading(doc, 'Uno');
  stop();
  nextFrame();
  expect(changed).not.toHaveBeenCalled();
});
