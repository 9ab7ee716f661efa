import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { Place } from '../updateShape.ts';
import type { Deletion } from './deletion.ts';
import { type HeldRun, heldIn } from './heldWords.ts';
import { RecentDeletions } from './recentDeletions.ts';
import type { Said } from './said.ts';
import { WordAuthors } from './wordAuthors.ts';

const version = 1;

/** Who wrote the words that stand in a text, and what its members have just deleted, in bytes for a snapshot. */
export function encodeAuthors(doc: Y.Doc, authors: WordAuthors, deletions: RecentDeletions): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, version);
    writeAll(to, authors.members, (member) => encoding.writeUint8Array(to, bytesOfId(member)));
    writeAll(to, [...heldIn(doc, authors)], ([client, runs]) => {
      encoding.writeVarUint(to, client);
      writeRuns(to, runs);
    });
    writeAll(to, [...deletions.all()], (deletion) => writeDeletion(to, deletion));
  });
}

export function decodeAuthors(bytes: Uint8Array): {
  readonly authors: WordAuthors;
  readonly deletions: RecentDeletions;
} {
  const from = decoding.createDecoder(bytes);
  if (decoding.readVarUint(from) !== version) throw new Error('authors in an encoding of another version');
  const authors = new WordAuthors(readAll(from, () => idOfBytes(decoding.readUint8Array(from, 16))));
  readAll(from, () => {
    const client = decoding.readVarUint(from);
    let clock = 0;
    let day = 0;
    readAll(from, () => {
      const start = clock + decoding.readVarUint(from);
      clock = start + decoding.readVarUint(from);
      const author = decoding.readVarUint(from) - 1;
      day += decoding.readVarInt(from);
      authors.note(client, start, clock, { author, day });
    });
  });
  const deletions = new RecentDeletions();
  for (const deletion of readAll(from, () => readDeletion(from))) deletions.of(deletion.by).add(deletion);
  return { authors, deletions };
}

function writeRuns(to: encoding.Encoder, runs: readonly HeldRun[]): void {
  let clock = 0;
  let day = 0;
  writeAll(to, runs, (run) => {
    encoding.writeVarUint(to, run.from - clock);
    encoding.writeVarUint(to, run.to - run.from);
    encoding.writeVarUint(to, run.author + 1);
    encoding.writeVarInt(to, run.day - day);
    clock = run.to;
    day = run.day;
  });
}

function writeDeletion(to: encoding.Encoder, { by, at, text, said, first, last }: Deletion): void {
  encoding.writeVarUint(to, by);
  encoding.writeVarUint(to, at);
  encoding.writeVarString(to, text);
  writeAll(to, said, (one) => {
    encoding.writeVarUint(to, one.length);
    encoding.writeVarUint(to, one.author + 1);
    encoding.writeVarUint(to, one.day);
  });
  for (const { client, clock } of [first, last]) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
  }
}

function readDeletion(from: decoding.Decoder): Deletion {
  const by = decoding.readVarUint(from);
  const at = decoding.readVarUint(from);
  const text = decoding.readVarString(from);
  const said = readAll(from, (): Said => {
    const length = decoding.readVarUint(from);
    const author = decoding.readVarUint(from) - 1;
    return { length, author, day: decoding.readVarUint(from) };
  });
  return { by, at, text, said, first: readPlace(from), last: readPlace(from) };
}

function readPlace(from: decoding.Decoder): Place {
  const client = decoding.readVarUint(from);
  return { client, clock: decoding.readVarUint(from) };
}

function writeAll<T>(to: encoding.Encoder, all: readonly T[], write: (one: T) => void): void {
  encoding.writeVarUint(to, all.length);
  for (const one of all) write(one);
}

function readAll<T>(from: decoding.Decoder, read: () => T): T[] {
  return Array.from({ length: decoding.readVarUint(from) }, read);
}

function bytesOfId(id: MemberId): Uint8Array {
  return Uint8Array.from(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

/** What was a member's id when it was written is one now. */
function idOfBytes(bytes: Uint8Array): MemberId {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as MemberId;
}
