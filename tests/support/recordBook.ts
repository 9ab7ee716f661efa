import { randomBytes } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newSigningKey, type SigningKey } from '../../server/platform/signingKey.ts';
import type { RecordFile, RecordRow } from '../../shared/decisions/record/recordFile.ts';
import type { Json } from '../../shared/kernel/canonicalJson.ts';
import { checkpointStatement, signedBytes } from '../../shared/kernel/checkpointStatement.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type ChainEnd, link, startOfChain } from '../../shared/kernel/journalChain.ts';

export const verifierPath = fileURLToPath(new URL('../../bin/verify-record.mjs', import.meta.url));

/** What the stand-alone verifier says of a record. */
export type Verified = {
  readonly code: 0 | 1 | 2 | 3;
  readonly lines: readonly string[];
  readonly fault: {
    readonly seq: number;
    readonly what: string;
    readonly expected: string;
    readonly found: string;
  } | null;
};

export type Verifier = {
  readonly verifyRecord: (
    record: unknown,
    asked?: { readonly key?: string; readonly receipt?: { readonly seq: number; readonly hash: string } },
  ) => Verified;
  readonly readRecord: (bytes: Buffer) => unknown;
};

/** The verifier as it stands in every export: plain JavaScript, which has no types. */
export async function loadVerifier(): Promise<Verifier> {
  return (await import(pathToFileURL(verifierPath).href)) as Verifier;
}

const district = '11111111-1111-4111-8111-111111111111' as DistrictId;
const start = Date.parse('2026-03-04T05:06:07.008Z');

/** A record made by hand: every third act is there by its digest only; `key` signs its end, and its middle. */
export function recordOf(
  count: number,
  {
    key = newSigningKey(),
    texts = [],
    statements = [],
    before = 0,
  }: {
    key?: SigningKey;
    texts?: readonly string[];
    statements?: RecordFile['statements'];
    /** So many acts stand before the key. */
    before?: number;
  } = {},
): RecordFile {
  const rows: RecordRow[] = [];
  let end: ChainEnd = startOfChain(district);
  const write = (act: string, facts: Record<string, Json>) => {
    const salt = new Uint8Array(randomBytes(32));
    const at = new Date(start + end.seq * 1000);
    const entry = link(end, { act, by: null, subject: null, facts }, { at, salt });
    end = { seq: entry.seq, hash: entry.entryHash };
    const row = { seq: entry.seq, digest: hex(entry.payloadDigest), hash: hex(entry.entryHash) };
    const open = act !== 'test.done' || entry.seq % 3 !== 0;
    rows.push(open ? { ...row, salt: hex(salt), payload: entry.payload } : row);
  };
  const checkpoints: RecordFile['checkpoints'][number][] = [];
  const sign = () => {
    const statement = checkpointStatement(district, end, { key: key.id, at: new Date(start) });
    checkpoints.push({ statement, signature: hex(key.sign(signedBytes(statement))) });
  };
  for (let n = 0; n < before; n += 1) write('test.done', { n });
  write('key.introduced', { key: key.id, publicKey: hex(key.publicKey) });
  const hashes = texts.map((content) => hex(sha256('corale/content/v1\0', content)));
  for (const hash of hashes) write('version.frozen', { hash });
  for (const { text } of statements) write('ballot.cast', { statement: hex(sha256(text)) });
  while (end.seq < count) {
    write('test.done', { n: end.seq });
    if (end.seq === Math.floor(count / 2)) sign();
  }
  sign();
  return {
    format: 'corale/fascicolo/v1',
    district,
    rows,
    keys: [{ id: key.id, publicKey: hex(key.publicKey) }],
    checkpoints,
    texts: texts.map((content, index) => ({ hash: hashes[index] ?? '', content })),
    events: [],
    statements,
  };
}

/** The text with one hexadecimal digit in it changed into another, at this place or the next that is one. */
export function changedByOne(text: string, place: number): string {
  const from = place % text.length;
  const after = text.slice(from).search(/[0-9a-f]/u);
  const at = after < 0 ? text.search(/[0-9a-f]/u) : from + after;
  return text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);
}
