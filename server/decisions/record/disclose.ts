import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordRow } from '../../../shared/decisions/record/recordFile.ts';
import { closedTo, type Secrets } from '../../../shared/decisions/record/whoReadsAct.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { entriesAfter, type KeptEntry } from '../../platform/journalStore.ts';
import type { RecordDeps } from './recordDeps.ts';

/** An act that is read out of its payload, with its place in the chain. */
export type DisclosedAct = Act & { readonly seq: number; readonly payload: string };

export type Disclosed = { readonly rows: readonly RecordRow[]; readonly acts: readonly DisclosedAct[] };

/** Which acts an export is about: all, or those it is made for. Keys are always told: signatures rest on them. */
export type Wanted = (act: Act) => boolean;

const page = 500;

/** Every entry up to one: what the reader may read and wants with its words, all others as digests (J5). */
export async function disclose(
  { db, district }: RecordDeps,
  reader: Actor,
  asked: { readonly upTo: number; readonly secrets: Secrets; readonly wanted: Wanted },
): Promise<Disclosed> {
  const rows: RecordRow[] = [];
  const acts: DisclosedAct[] = [];
  while (rows.length < asked.upTo) {
    const after = rows.length;
    const entries = await entriesAfter(db, district, { after, upTo: asked.upTo, limit: page });
    if (entries.length === 0) break;
    for (const entry of entries) {
      const act = readAct(entry, reader, asked);
      rows.push(rowOf(entry, act !== null));
      if (act !== null) acts.push(act);
    }
    await breathe();
  }
  return { rows, acts };
}

function readAct(
  { seq, said }: KeptEntry,
  reader: Actor,
  { secrets, wanted }: { readonly secrets: Secrets; readonly wanted: Wanted },
): DisclosedAct | null {
  if (said === null) return null;
  // The record wrote it: it is an act and its instant.
  const act = JSON.parse(said.payload) as Act;
  const isKey = act.act === 'key.introduced' || act.act === 'key.rotated';
  if (!(isKey || wanted(act)) || closedTo(reader, act, secrets, { file: true }) !== null) return null;
  return { ...act, seq, payload: said.payload };
}

function rowOf({ seq, payloadDigest, hash, said }: KeptEntry, disclosed: boolean): RecordRow {
  const row = { seq, digest: hex(payloadDigest), hash: hex(hash) };
  return disclosed && said !== null ? { ...row, salt: hex(said.salt), payload: said.payload } : row;
}
