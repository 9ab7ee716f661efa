import { setImmediate as breathe } from 'node:timers/promises';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type ChainEnd, entryHash, startOfChain } from '../../shared/kernel/journalChain.ts';
import type { Reader } from './database.ts';
import { entriesAfter, type KeptEntry } from './journalStore.ts';

/** Where a chain breaks first: what should stand there, and what does. */
export type ChainFault = {
  /** The entry that is not as it was written, or that is not there. */
  readonly seq: number;
  readonly what: /** The entry is missing. */
    | 'missing'
    /** It does not name the one before it. */
    | 'previous'
    /** What it says is not what was hashed. */
    | 'payload'
    /** Its own hash is not that of what it holds. */
    | 'entry'
    /** A copy beside what it says differs from it: act, subject or instant. */
    | 'copy'
    /** The end of the chain is not where it is said to be. */
    | 'end'
    /** What was signed of it is another hash, or the signature is not the key's. */
    | 'signature'
    /** A key signed what lies before it, or no act puts it on record. */
    | 'key'
    /** What it said is gone, and no act says that it was erased. */
    | 'words';
  readonly expected: string;
  readonly found: string;
};

export type ChainCheck =
  | {
      readonly kind: 'whole';
      readonly end: ChainEnd;
      /** Entries whose words were erased: their digest is left. */
      readonly erased: readonly number[];
    }
  | ({ readonly kind: 'broken' } & ChainFault);

/** So many entries are read at a time; others get their turn between two pages. */
const page = 500;

/** Reads a chain from one entry to another and holds every link, and all that is said, to its hash (J1). */
export async function checkLinks(
  reader: Reader,
  district: DistrictId,
  upTo: number,
  from: ChainEnd = startOfChain(district),
): Promise<ChainCheck> {
  let end = from;
  const erased: number[] = [];
  while (end.seq < upTo) {
    const entries = await entriesAfter(reader, district, { after: end.seq, upTo, limit: page });
    if (entries.length === 0) return broken({ ...missing(end.seq + 1), found: `${end.seq}` });
    for (const entry of entries) {
      const fault = faultOf(entry, end);
      if (fault !== null) return broken(fault);
      if (entry.said === null) erased.push(entry.seq);
      end = { seq: entry.seq, hash: entry.hash };
    }
    await breathe();
  }
  return { kind: 'whole', end, erased };
}

function broken(fault: ChainFault): ChainCheck {
  return { kind: 'broken', ...fault };
}

function missing(seq: number): Omit<ChainFault, 'found'> {
  return { seq, what: 'missing', expected: `${seq}` };
}

/** What is wrong with an entry, given the one before it. */
function faultOf(entry: KeptEntry, before: ChainEnd): ChainFault | null {
  const { seq } = entry;
  if (seq !== before.seq + 1) return { ...missing(before.seq + 1), found: `${seq}` };
  const differ = (what: ChainFault['what'], expected: Uint8Array, found: Uint8Array): ChainFault | null =>
    hex(expected) === hex(found) ? null : { seq, what, expected: hex(expected), found: hex(found) };
  const { said } = entry;
  return (
    differ('previous', before.hash, entry.previous) ??
    (said && differ('payload', entry.payloadDigest, sha256(said.salt, said.payload))) ??
    differ('entry', entryHash(seq, before.hash, entry.payloadDigest), entry.hash) ??
    copyFault(entry)
  );
}

/** What is copied out of an entry for reading is not hashed: it has to say what the entry says. */
function copyFault({ seq, at, said }: KeptEntry): ChainFault | null {
  if (said === null) return null;
  // It is what was hashed: the record wrote it.
  const act = JSON.parse(said.payload) as {
    readonly act: string;
    readonly at: string;
    readonly subject: string | null;
  };
  const pairs = [
    [act.at, at.toISOString()],
    [act.at, said.at.toISOString()],
    [act.act, said.act],
    [act.subject ?? '', said.subject ?? ''],
  ];
  const [expected = '', found = ''] = pairs.find(([one, other]) => one !== other) ?? [];
  return expected === found ? null : { seq, what: 'copy', expected, found };
}
