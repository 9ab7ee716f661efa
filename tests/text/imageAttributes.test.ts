import { expect, test } from 'vitest';
import { isAttribute } from '../../shared/text/attributeShapes.ts';
import { altLimit, imageOf } from '../../shared/text/imageAttributes.ts';
import { filesOf } from '../../shared/text/textFiles.ts';

const hash = 'a'.repeat(64);

test('[G5] an image names its file by its hash, says it in words of bounded length, and has the size of one', () => {
  const lawful = [
    ['file', hash],
    ['alt', ''],
    ['alt', 'x'.repeat(altLimit)],
    ['width', 1],
    ['height', 12_000],
  ] as const;
  const unlawful = [
    ['file', ''],
    ['file', 'A'.repeat(64)],
    ['file', `${hash}a`],
    ['file', 'https://altrove.it/x.png'],
    ['file', [hash]],
    ['alt', 'x'.repeat(altLimit + 1)],
    ['alt', '\ud800'],
    ['alt', 1],
    ['width', 0],
    ['width', 12_001],
    ['width', 1.5],
    ['height', '480'],
    ['src', 'https://altrove.it/x.png'],
    ['onerror', 'alert(1)'],
  ] as const;
  expect(lawful.filter(([key, value]) => !isAttribute('image', key, value))).toEqual([]);
  expect(unlawful.filter(([key, value]) => isAttribute('image', key, value))).toEqual([]);
});

test('of an image that says its size by half, none is known', () => {
  expect(imageOf({ file: hash, alt: ' Mappa ', width: 640 })).toEqual({
    file: hash,
    alt: 'Mappa',
    width: null,
    height: null,
  });
  expect(imageOf(undefined)).toEqual({ file: null, alt: '', width: null, height: null });
});

test('a text names each of its files once, and nothing that is none', () => {
  const image = (file: unknown) => ({ type: 'image', attrs: { file } });
  const inside = { type: 'blockquote', content: [image('b'.repeat(64))] };
  const link = { type: 'paragraph', attrs: { file: 'c'.repeat(64) } };
  const text = { type: 'doc', content: [image(hash), inside, image(hash), image('../x'), link] };
  expect([...filesOf(text)]).toEqual([hash, 'b'.repeat(64)]);
});
