import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  passageFor,
  proposalOn,
  proposedWords,
  wordsNow,
  wordsOf,
} from '../../shared/discussion/proposing.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { AnchorPlace } from '../../shared/text/anchor.ts';
import { fragmentName, type TextNode } from '../../shared/text/content.ts';
import { proposalLimits, proposedChangeSchema } from '../../shared/text/proposedChange.ts';
import { textSchema } from '../../shared/text/schema.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const paragraph = (...content: readonly TextNode[]): TextNode => ({ type: 'paragraph', content });
const found = (from: number, to: number): AnchorPlace => ({ kind: 'found', words: 'same', from, to });

function docOf(...content: readonly TextNode[]): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(textSchema, { type: 'doc', content }, doc.getXmlFragment(fragmentName));
  return doc;
}

const doc = docOf(
  { ...paragraph(words('Il servizio apre alle nove.')), attrs: { id: 'p1' } },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(words('ore'))] }] }],
  },
);
/** "servizio" */
const service = found(4, 12);
/** In the cell: the table begins behind the paragraph, 29 places long. */
const cell = found(33, 36);

/** What a page sends, as the server takes it; null where its shape is none already. */
function proposed(sent: unknown, place: AnchorPlace = service) {
  const change = proposedChangeSchema.safeParse(sent);
  return change.success ? proposalOn(doc, place, change.data) : null;
}

test('[D15] a proposal keeps what stood there, read from the text', () => {
  expect(proposed({ kind: 'replace_words', content: [words('sportello')] })).toEqual({
    ok: true,
    value: { kind: 'replace_words', content: [words('sportello')], was: 'servizio' },
  });
  const block = must(proposed({ kind: 'delete_block' }), 'it has a shape');
  expect(block.ok && wordsOf(block.value.was)).toBe('Il servizio apre alle nove.');
  const after = must(proposed({ kind: 'insert_after', content: [paragraph(words('Sempre.'))] }), 'a shape');
  expect(after.ok && after.value.was).toBeNull();
});

test('a passage that is lost carries no proposal, and neither do several blocks at once', () => {
  const change = { kind: 'replace_words', content: [words('sportello')] } as const;
  expect(proposalOn(doc, { kind: 'lost' }, change)).toMatchObject({ refused: 'passage_not_found' });
  expect(proposalOn(doc, found(4, 36), change)).toMatchObject({ refused: 'malformed' });
  expect(proposalOn(doc, found(900, 910), change)).toMatchObject({ refused: 'passage_not_found' });
});

test('[D14] what would change nothing is no proposal', () => {
  expect(proposed({ kind: 'replace_words', content: [words('servizio')] })).toMatchObject({ ok: false });
  const same = paragraph(words('Il servizio apre alle nove.'));
  expect(proposed({ kind: 'replace_block', content: [same] })).toMatchObject({ ok: false });
  const heading = { ...same, type: 'heading', attrs: { level: 2 } };
  expect(proposed({ kind: 'replace_block', content: [heading] })).toMatchObject({ ok: true });
  const strong = { ...words('servizio'), marks: [{ type: 'bold' }] };
  expect(proposed({ kind: 'replace_words', content: [strong] })).toMatchObject({ ok: true });
});

test('[D14] blocks are proposed only where they fit', () => {
  const heading = { type: 'heading', attrs: { level: 2 }, content: [words('Orari')] };
  expect(proposed({ kind: 'insert_after', content: [heading] })).toMatchObject({ ok: true });
  expect(proposed({ kind: 'insert_after', content: [heading] }, cell)).toMatchObject({ ok: false });
  expect(proposed({ kind: 'insert_after', content: [paragraph(words('e minuti'))] }, cell)).toMatchObject({
    ok: true,
  });
});

const link = (href: unknown) => [{ ...words('qui'), marks: [{ type: 'link', attrs: { href } }] }];
const nested = (depth: number): TextNode =>
  depth === 0 ? paragraph(words('fondo')) : { type: 'blockquote', content: [nested(depth - 1)] };

test.each([
  ['a link that runs', { kind: 'replace_words', content: link('javascript:alert(1)') }],
  ['a link that runs, in capitals', { kind: 'replace_words', content: link('JaVaScRiPt:alert(1)') }],
  ['a link with data', { kind: 'replace_words', content: link('data:text/html,<script>alert(1)</script>') }],
  ['a link to nowhere', { kind: 'replace_words', content: link(null) }],
  ['a link that is no address', { kind: 'replace_words', content: link({ toString: 'x' }) }],
  ['an unknown node', { kind: 'replace_words', content: [{ type: 'script', content: [words('alert(1)')] }] }],
  ['a node of Object', { kind: 'replace_words', content: [{ type: '__proto__' }] }],
  ['an unknown mark', { kind: 'replace_words', content: [{ ...words('a'), marks: [{ type: 'onclick' }] }] }],
  [
    'an unknown attribute',
    { kind: 'insert_after', content: [{ ...paragraph(), attrs: { onclick: 'a()' } }] },
  ],
  [
    'an image',
    { kind: 'insert_after', content: [{ type: 'image', attrs: { file: 'a'.repeat(64), alt: '' } }] },
  ],
  ['a note', { kind: 'replace_words', content: [{ type: 'footnote', content: [words('n')] }] }],
  ['a table', { kind: 'insert_after', content: [{ type: 'table', content: [{ type: 'tableRow' }] }] }],
  ['a whole text', { kind: 'insert_after', content: [{ type: 'doc', content: [paragraph()] }] }],
  ['blocks as words', { kind: 'replace_words', content: [paragraph(words('a'))] }],
  ['words as blocks', { kind: 'insert_after', content: [words('a')] }],
  ['no blocks', { kind: 'insert_after', content: [] }],
  ['empty words', { kind: 'replace_words', content: [words('')] }],
  ['a heading of level 9', { kind: 'insert_after', content: [{ type: 'heading', attrs: { level: 9 } }] }],
  ['a list of words', { kind: 'insert_after', content: [{ type: 'bulletList', content: [words('a')] }] }],
  ['half a letter', { kind: 'replace_words', content: [words('\ud800')] }],
  ['a sign that nothing can store', { kind: 'replace_words', content: [words('a\u0000')] }],
  [
    'a name that nothing can store',
    {
      kind: 'replace_words',
      content: [{ type: 'mention', attrs: { kind: 'person', subject: 'x', label: 'a\u0000' } }],
    },
  ],
  ['words that turn', { kind: 'replace_words', content: [words('a\u202Eb')] }],
  ['too many words', { kind: 'replace_words', content: [words('a'.repeat(proposalLimits.characters + 1))] }],
  [
    'too many blocks',
    { kind: 'insert_after', content: Array.from({ length: proposalLimits.blocks + 1 }, () => paragraph()) },
  ],
  ['a quotation without end', { kind: 'insert_after', content: [nested(5000)] }],
  [
    'a thing of another shape',
    { kind: 'replace_words', content: [{ type: 'text', text: 'a', html: '<b>' }] },
  ],
  ['words that are none', { kind: 'replace_words', content: [{ type: 'text', text: { a: 1 } }] }],
  ['an unknown change', { kind: 'replace_everything', content: [] }],
])('[D14] refused: %s', (_name, sent) => {
  expect(proposed(sent)?.ok ?? false).toBe(false);
});

test('[D15] a proposal is carried out only where the words are what they were, or what the editor has seen', () => {
  const proposal = must(proposed({ kind: 'replace_words', content: [words('sportello')] }), 'a shape');
  if (!proposal.ok) throw new Error('it is proper');
  const text = docOf(paragraph(words('Il servizio apre alle nove.')));
  expect(passageFor(text, service, proposal.value, null)).toMatchObject({ ok: true });
  const line = must(text.getXmlFragment(fragmentName).get(0), 'a paragraph') as Y.XmlElement;
  (line.get(0) as Y.XmlText).format(3, 8, { bold: {} });
  expect(passageFor(text, service, proposal.value, null)).toMatchObject({ ok: true });
  (line.get(0) as Y.XmlText).insert(5, 'XX');
  expect(passageFor(text, found(4, 14), proposal.value, null)).toMatchObject({ refused: 'passage_changed' });
  expect(wordsNow(text, found(4, 14), proposal.value)).toBe('seXXrvizio');
  expect(passageFor(text, found(4, 14), proposal.value, 'seXXrvizio')).toMatchObject({ ok: true });
  expect(passageFor(text, { kind: 'lost' }, proposal.value, null)).toMatchObject({
    refused: 'passage_not_found',
  });
});

test('a proposal in plain words, for lists and exports', () => {
  expect(proposedWords({ kind: 'replace_words', content: [words('sportello')] })).toBe('sportello');
  expect(proposedWords({ kind: 'replace_words', content: [] })).toBeNull();
  expect(proposedWords({ kind: 'delete_block' })).toBeNull();
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('a'))] }] };
  expect(proposedWords({ kind: 'insert_after', content: [paragraph(words('Voci:')), list] })).toBe(
    'Voci:\na',
  );
});
