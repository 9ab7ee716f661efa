import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId, PersonId } from '../../shared/kernel/ids.ts';
import { type Act, link, startOfChain } from '../../shared/kernel/journalChain.ts';

const district = '11111111-1111-4111-8111-111111111111' as DistrictId;
const person = '22222222-2222-4222-8222-222222222222' as PersonId;
const chance = { at: new Date('2026-03-04T05:06:07.008Z'), salt: new Uint8Array(32).fill(7) };
const act: Act = {
  act: 'document.granted',
  by: person,
  subject: null,
  facts: { zeta: 1, alfa: ['è', null, true], misura: 1.5 },
};

/** The formula of docs/spec/decisions.md J1 again, in other words and with another library. */
function sha(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const payload =
  '{"act":"document.granted","at":"2026-03-04T05:06:07.008Z","by":"22222222-2222-4222-8222-222222222222",' +
  '"facts":{"alfa":["è",null,true],"misura":1.5,"zeta":1},"subject":null}';

test('[J1] the first entry of a chain, written out', () => {
  const start = sha('corale/journal/start/v1\0', district);
  const digest = sha(chance.salt, payload);
  const seq = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]);
  const entry = link(startOfChain(district), act, chance);
  expect(entry.payload).toBe(payload);
  expect(hex(entry.payloadDigest)).toBe(digest.toString('hex'));
  expect(hex(entry.entryHash)).toBe(sha('corale/journal/entry/v1\0', seq, start, digest).toString('hex'));
});

test('[J1] the hashes of format v1 never change: records outside are checked against them', () => {
  const first = link(startOfChain(district), act, chance);
  const second = link({ seq: first.seq, hash: first.entryHash }, act, chance);
  expect([first, second].map((entry) => hex(entry.entryHash))).toMatchInlineSnapshot(`
    [
      "32f33ae361af620dc49ea1b6a068f94bd0745688ecf6306766f87f6a68fe26d7",
      "4c23ab0a0bde1b6cf69996b20a1215168711335daa91ea40c7dd73c982d0d8c9",
    ]
  `);
});

test('[J1] place, previous entry, salt, instant and every fact enter the hash', () => {
  const end = startOfChain(district);
  const hashes = [
    link(end, act, chance),
    link({ ...end, seq: 1 }, act, chance),
    link({ ...end, hash: new Uint8Array(32) }, act, chance),
    link(end, act, { ...chance, salt: new Uint8Array(32) }),
    link(end, act, { ...chance, at: new Date(0) }),
    link(end, { ...act, by: null }, chance),
    link(end, { ...act, subject: person }, chance),
    link(end, { ...act, facts: { ...act.facts, misura: 1.25 } }, chance),
  ].map((entry) => hex(entry.entryHash));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('[J1] the order in which facts are named does not', () => {
  const reversed = Object.fromEntries(Object.entries(act.facts).toReversed());
  const end = startOfChain(district);
  expect(link(end, { ...act, facts: reversed }, chance)).toEqual(link(end, act, chance));
});
