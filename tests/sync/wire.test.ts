import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import {
  awarenessFrame,
  type CoraleMessage,
  coraleFrame,
  frameRefusals,
  isNumbered,
  isStep2,
  readClientFrame,
  readCoraleMessage,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/sync/wire.ts';

const body = new Uint8Array([1, 2, 3]);

test('[A2] step 2 and updates are numbered, and no others', () => {
  expect(
    [step1Frame(body), step2Frame(body), updateFrame(body), awarenessFrame(body)].map(isNumbered),
  ).toEqual([false, true, true, false]);
  expect([step2Frame(body), updateFrame(body)].map(isStep2)).toEqual([true, false]);
});

test('every frame is read as it was written', () => {
  expect(readClientFrame(step1Frame(body))).toEqual({ kind: 'step1', stateVector: body });
  expect(readClientFrame(step2Frame(body))).toEqual({ kind: 'step2', update: body });
  expect(readClientFrame(updateFrame(body))).toEqual({ kind: 'update', update: body });
  expect(readClientFrame(awarenessFrame(body))).toEqual({ kind: 'awareness', entries: body });
  expect(readClientFrame(new Uint8Array([3]))).toEqual({ kind: 'query_awareness' });
});

test('[G1] what is none of these is no frame, and reading it never throws', () => {
  expect(readClientFrame(new Uint8Array([...updateFrame(body), 0]))).toBeNull();
  expect(readClientFrame(coraleFrame({ kind: 'settled', upTo: 1 }))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const frame = readClientFrame(bytes);
      return frame === null || typeof frame.kind === 'string';
    }),
    { numRuns: 5000 },
  );
});

test('our own messages arrive as they were sent', () => {
  const messages: CoraleMessage[] = [
    { kind: 'settled', upTo: 300 },
    ...frameRefusals.map((code) => ({ kind: 'refused', frame: 7, code }) as const),
    { kind: 'access', access: 'write' },
    { kind: 'access', access: 'read' },
  ];
  for (const message of messages) {
    const decoder = decoding.createDecoder(coraleFrame(message));
    decoding.readVarUint(decoder);
    expect(readCoraleMessage(decoder)).toEqual(message);
  }
});
