import { must } from '../../../shared/kernel/assert.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Checkpoints } from '../../platform/checkpoints.ts';
import type { Database } from '../../platform/database.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import type { LoadedRound } from '../rounds/loadedRound.ts';
import { namesOn } from '../rounds/names.ts';
import { roundOf } from '../rounds/roundStore.ts';
import { attestationJob } from './attestationJob.ts';
import { attestationOf } from './attestationOf.ts';
import { closingEntry } from './closingEntry.ts';

export type AttestationDeps = {
  readonly db: Database;
  readonly checkpoints: Pick<Checkpoints, 'at'>;
};

/** What the attestation of a closed round is made of; the end of the chain at its closing is signed for it (J4). */
export async function roundFile(
  { db, checkpoints }: AttestationDeps,
  actor: Actor,
  { row, state, openedBy }: LoadedRound,
): Promise<Result<TypstJob>> {
  if (state.phase.kind === 'open') return refuse('wrong_state');
  const { follows } = state.opening;
  const [district, names, first, entry] = await Promise.all([
    servedDistrict(db),
    namesOn(db, actor.district, dayInItaly(new Date(state.phase.at))),
    follows === null ? null : roundOf(db, actor.district, follows),
    closingEntry(db, actor.district, row.id),
  ]);
  // Its closing holds a reason, and an erasure took it off the record.
  if (entry === null) return refuse('text_erased');
  const checkpoint = await checkpoints.at(entry);
  const attestation = attestationOf(state, {
    district: must(district, 'a server has a district'),
    openedBy,
    follows: first?.number ?? null,
    names,
    record: { seq: entry.seq, hash: hex(entry.hash), key: checkpoint?.key ?? null },
  });
  return ok(attestationJob(must(attestation, 'it is closed')));
}
