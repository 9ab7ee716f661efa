import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rareVoice } from '../../client/documents/page/rareVoice.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first sentence is said at once, later ones wait, and only the last of them is said', () => {
  const said: string[] = [];
  const voice = rareVoice((sentence) => said.push(sentence), 10_000);
  voice.say('In attesa di rete');
  voice.say('Sto salvando…');
  voice.say('Salvato');
  expect(said).toEqual(['In attesa di rete']);
  vi.advanceTimersByTime(9_999);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['In attesa di rete', 'Salvato']);
});

test('what went away and came back within the pause is not said twice', () => {
  const said: string[] = [];
  const voice = rareVoice((sentence) => said.push(sentence), 10_000);
  for (const sentence of ['Salvato', 'Non ancora salvato', 'Salvato']) voice.say(sentence);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['Salvato']);
});

test('a voice that was stopped says nothing more', () => {
  const said: string[] = [];
  const voice = rareVoice((sentence) => said.push(sentence), 10_000);
  voice.say('uno');
  voice.say('due');
  voice.stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['uno']);
});

test('whatever happens, two sentences are never less than the pause apart', () => {
  const events = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 12_000 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(events, (steps) => {
      const at: number[] = [];
      const voice = rareVoice(() => at.push(Date.now()), 10_000);
      for (const [sentence, pause] of steps) {
        voice.say(sentence);
        vi.advanceTimersByTime(pause);
      }
      vi.advanceTimersByTime(60_000);
      voice.stop();
      for (const [index, moment] of at.entries()) {
        if (index > 0) expect(moment - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(10_000);
      }
    }),
    { numRuns: 100 },
  );
});
