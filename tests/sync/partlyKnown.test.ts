import { expect, test } from 'vitest';
import { settledOf, verdictOf } from '../support/gateDesk.ts';
import { type HandContent, type HandStruct, handmadeUpdate } from '../support/handmadeUpdate.ts';

const client = 7;
const at = (clock: number) => ({ client, clock });

/** A heading with words in it, and after them, under the same client, one more struct of four ticks at most. */
const heading: readonly HandStruct[] = [
  { client, clock: 0, content: { kind: 'element', name: 'heading' } },
  { client, clock: 1, content: { kind: 'text' }, parent: at(0) },
  { client, clock: 2, content: { kind: 'string', words: 'a' }, parent: at(1) },
];

function claim(content: HandContent, last: HandStruct): ReturnType<typeof verdictOf> {
  const text = settledOf(handmadeUpdate([...heading, last]));
  return verdictOf(handmadeUpdate([{ client, clock: 0, content, parent: at(1) }]), text);
}

const words: HandContent = { kind: 'string', words: 'xxxxxxxx' };

test('[G5] the rest of what is partly known hangs where that part hangs, whatever it claims', () => {
  const block: HandStruct = {
    client,
    clock: 3,
    content: { kind: 'element', name: 'paragraph' },
    origin: at(0),
  };
  expect(claim(words, block)).toMatchObject({ kind: 'refused', rule: 'G5' });
  const level: HandStruct = {
    client,
    clock: 3,
    content: { kind: 'any', value: 1 },
    parent: at(0),
    key: 'level',
  };
  expect(claim(words, level)).toMatchObject({ kind: 'refused', rule: 'G5' });
});

test('[G4] the rest of words that are partly known is lawful', () => {
  const more: HandStruct = { client, clock: 3, content: { kind: 'string', words: 'b' }, origin: at(2) };
  expect(claim(words, more).kind).toBe('lawful');
});
