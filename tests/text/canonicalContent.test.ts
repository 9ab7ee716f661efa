import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalVersion,
  readVersion,
  type VersionContent,
  versionHash,
} from '../../shared/documents/canonicalVersion.ts';
import { canonicalContent } from '../../shared/text/canonicalContent.ts';
import type { TextNode } from '../../shared/text/content.ts';

const file = 'a'.repeat(64);
const bold = [{ type: 'bold' }];
const link = (href: string) => [{ type: 'link', attrs: { href } }];
const words = (text: string, marks?: TextNode['marks']): TextNode => ({
  type: 'text',
  text,
  ...(marks && { marks }),
});
const paragraph = (...content: readonly TextNode[]): TextNode => ({ type: 'paragraph', content });
const doc = (...content: readonly TextNode[]): TextNode => ({ type: 'doc', content });

/** A text with one of everything. */
const section = doc(
  { type: 'heading', attrs: { id: 'h1', level: 2 }, content: [words('Il servizio sociale')] },
  paragraph(
    words('Il servizio '),
    words('accoglie', bold),
    words(', sempre, '),
    words('tutti', link('https://corale.example/a')),
  ),
  {
    type: 'orderedList',
    attrs: { start: 3, id: 'l1' },
    content: [{ type: 'listItem', content: [paragraph(words('Uno'))] }],
  },
  { type: 'image', attrs: { file, alt: 'Una piazza', width: 640, height: 480, id: 'i1' } },
  paragraph(
    { type: 'mention', attrs: { kind: 'person', subject: 'p-1', label: 'Elena Esempi' } },
    { type: 'footnote', content: [words('Dalla delibera.')] },
  ),
);

function version(said: Partial<VersionContent> = {}) {
  return canonicalVersion({
    schemaVersion: 3,
    kind: 'plan_section',
    title: 'Il servizio sociale',
    language: 'it',
    fields: {},
    attachments: [],
    content: section,
    ...said,
  });
}
const hashOf = (content: TextNode) => version({ content })?.hash ?? null;

test('[V1] [V2] a text has one hash, the same in every run, process and release', () => {
  expect(version()?.hash).toBe('221cbe5e03ad628659f6b36661bbb259603b8a87f0f4435f0341b34f84ab191b');
  expect(version({ content: doc(paragraph()) })?.hash).toBe(
    '65ddf8b4d7bfbb235b8b42b84054f71766ac9eb06f158dcf5d4d9d940c0bd393',
  );
  expect(version({ attachments: [{ name: 'pianta.pdf', sha256: file }], kind: 'agreement' })?.hash).toBe(
    'd5a0dc4a655158e5715b95bee9c2dbdcbbd99a8235080c98a7b78eb5c79d042d',
  );
});

test('[V1] its bytes are RFC 8785, and say it again', () => {
  const made = version({ content: doc(paragraph(words('Però, «così».'))) });
  expect(made?.text).toBe(
    '{"attachments":[],"canonicalisation":"corale/content/v1","content":{"content":[{"content":[{"text":"Però, «così».","type":"text"}],"type":"paragraph"}],"type":"doc"},"fields":{},"kind":"plan_section","language":"it","schemaVersion":3,"title":"Il servizio sociale"}',
  );
  expect(versionHash(new TextEncoder().encode(made?.text))).toBe(made?.hash);
  const read = readVersion(new TextEncoder().encode(made?.text));
  expect(version(read)).toEqual(made);
});

test.each([
  ['a comma', doc(paragraph(words('Il servizio, accoglie')))],
  ['a mark', doc(paragraph(words('Il '), words('servizio', bold), words(' accoglie')))],
  ['another mark', doc(paragraph(words('Il '), words('servizio', [{ type: 'italic' }]), words(' accoglie')))],
  ['where a link leads', doc(paragraph(words('Il servizio accoglie', link('https://corale.example/b'))))],
  ['structure', doc(paragraph(words('Il servizio')), paragraph(words(' accoglie')))],
  ['a level', doc({ type: 'heading', attrs: { level: 2 }, content: [words('Il servizio accoglie')] })],
  ['a note', doc(paragraph(words('Il servizio accoglie'), { type: 'footnote', content: [words('Forse.')] }))],
  [
    'the bytes of an image',
    doc(paragraph(words('Il servizio accoglie')), { type: 'image', attrs: { file } }),
  ],
  ['a form of the same letter', doc(paragraph(words('Il servizio accoglie\u0300')))],
])('[V2] %s changes the hash', (_, content) => {
  expect(hashOf(content)).not.toBe(hashOf(doc(paragraph(words('Il servizio accoglie')))));
  expect(hashOf(content)).not.toBeNull();
});

test('[V2] images and attachments count by their bytes, title, kind, language and fields as they are', () => {
  const other = 'b'.repeat(64);
  const all = [
    version(),
    version({ title: 'Altro' }),
    version({ kind: 'agreement' }),
    version({ language: 'en' }),
    version({ schemaVersion: 4 }),
    version({ fields: { cup: 'A12' } }),
    version({ attachments: [{ name: 'a.pdf', sha256: file }] }),
    version({ attachments: [{ name: 'a.pdf', sha256: other }] }),
    version({ attachments: [{ name: 'b.pdf', sha256: file }] }),
    version({ content: doc({ type: 'image', attrs: { file } }) }),
    version({ content: doc({ type: 'image', attrs: { file: other } }) }),
  ];
  expect(new Set(all.map((made) => made?.hash)).size).toBe(all.length);
  const two = [
    { name: 'a.pdf', sha256: file },
    { name: 'b.pdf', sha256: other },
  ];
  expect(version({ attachments: two.toReversed() })).toEqual(version({ attachments: two }));
});

/** Texts as several writers may leave them in the store, with the same words. */
const letters = fc.string({
  unit: fc.constantFrom('a', 'è', ' ', ',', '😀', 'ﬁ', 'e\u0301'),
  minLength: 1,
  maxLength: 8,
});
const marks = fc
  .subarray(['bold', 'italic', 'link'] as const)
  .map((names) =>
    names.map((type) => (type === 'link' ? { type, attrs: { href: 'https://corale.example' } } : { type })),
  );
const run = fc.record({ text: letters, marks });
const block = fc.record({
  level: fc.constantFrom(0, 1, 2, 3),
  runs: fc.array(run, { maxLength: 4 }),
  id: fc.uuid(),
});

function drawn(
  blocks: readonly {
    level: number;
    runs: readonly { text: string; marks: readonly { type: string }[] }[];
    id: string;
  }[],
  as: { ids: boolean; split: boolean; turned: boolean; defaults: boolean },
): TextNode {
  return doc(
    ...blocks.map(({ level, runs, id }) => {
      const content = runs.flatMap(({ text, marks: on }) => {
        const said = as.turned ? on.toReversed() : on;
        return (as.split ? [...text] : [text]).map((part) => words(part, said));
      });
      const attrs = { ...(as.ids && { id }), ...((level > 1 || (level === 1 && as.defaults)) && { level }) };
      return { type: level === 0 ? 'paragraph' : 'heading', attrs, ...(content.length > 0 && { content }) };
    }),
  );
}

test('[V2] ids, the order of marks, how words are cut and what is left to its default do not change it', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
      (blocks, [ids, split, turned, defaults]) => {
        const plain = hashOf(drawn(blocks, { ids: false, split: false, turned: false, defaults: false }));
        expect(plain).not.toBeNull();
        expect(hashOf(drawn(blocks, { ids, split, turned, defaults }))).toBe(plain);
      },
    ),
    { numRuns: 150 },
  );
});

test('[V1] what is canonical stays as it is', () => {
  const once = canonicalContent(section);
  expect(once).not.toBeNull();
  expect(once && canonicalContent(once)).toEqual(once);
});

test.each([
  ['a list without items', doc({ type: 'bulletList' })],
  ['a word where a block stands', doc(words('Sola'))],
  ['a node that nobody knows', doc({ type: 'iframe' })],
  ['a mark twice', doc(paragraph(words('x', [...link('https://a.example'), ...link('https://b.example')])))],
  ['half a letter', doc(paragraph(words('x\ud83d')))],
  ['half a letter in a description', doc({ type: 'image', attrs: { file, alt: '\ude00' } })],
  ['no text at all', { type: 'doc' }],
  ['a paragraph alone', paragraph(words('x'))],
])('[V3] %s is to be repaired first, and is no crash', (_, content) => {
  expect(version({ content })).toBeNull();
});
