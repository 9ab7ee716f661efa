import { type ActGroup, actGroups, actsOfGroup } from '../../../shared/decisions/record/recordActs.ts';
import type { ActRow, ActsView, ToldAct } from '../../../shared/decisions/record/recordApi.ts';
import { closedTo, type Secrets } from '../../../shared/decisions/record/whoReadsAct.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { chainEnd } from '../../platform/journalStore.ts';
import { actNames } from './actNames.ts';
import { readSecrets } from './readSecrets.ts';
import type { RecordDeps } from './recordDeps.ts';
import { actCounts, type EntryRow, entriesBefore } from './recordStore.ts';

const pageOf = 25;

type Asked = { readonly before?: number | undefined; readonly show?: ActGroup | undefined };

/** A page of the record as this reader may read it, newest first. */
export async function viewActs(deps: RecordDeps, reader: Actor, asked: Asked): Promise<Result<ActsView>> {
  if (!can(reader, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const { db, district } = deps;
  const acts = asked.show === undefined ? null : actsOfGroup[asked.show];
  const before = asked.before ?? Number.MAX_SAFE_INTEGER;
  // One more than is shown: whether there are older ones.
  const rows = await entriesBefore(db, district, { before, acts, limit: pageOf + 1 });
  const [secrets, counts, end] = await Promise.all([
    readSecrets(db, district),
    actCounts(db, district),
    chainEnd(db, district),
  ]);
  const shown = rows.slice(0, pageOf).map((row) => actRow(row, reader, secrets));
  const words = shown.map(({ told }) => JSON.stringify(told));
  const countOf = (group: ActGroup) =>
    actsOfGroup[group].reduce((sum, act) => sum + (counts.get(act) ?? 0), 0);
  const [versions, votes, replies] = actGroups.map(countOf);
  return ok({
    acts: shown,
    names: await actNames(deps, reader, words),
    counts: { all: end.seq, versions: versions ?? 0, votes: votes ?? 0, replies: replies ?? 0 },
    before: rows.length > pageOf ? (shown.at(-1)?.seq ?? null) : null,
  });
}

function actRow(row: EntryRow, reader: Actor, secrets: Secrets): ActRow {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    hash: hex(row.hash),
    previous: hex(row.previous),
    told: row.payload === null ? { kind: 'erased' } : told(JSON.parse(row.payload), reader, secrets),
  };
}

function told(act: Act, reader: Actor, secrets: Secrets): ToldAct {
  const why = closedTo(reader, act, secrets, { file: false });
  if (why === null) {
    const ownOnly = act.act === 'ballot.cast' && closedTo(reader, act, secrets, { file: true }) !== null;
    return { kind: 'open', act: act.act, by: act.by, subject: act.subject, facts: act.facts, ownOnly };
  }
  return { kind: 'closed', why, on: why === 'ballot' ? spokenFor(act) : null };
}

/** Of a ballot in an open round everybody may know that it is there, and for whom. */
function spokenFor({ facts }: Act): { readonly organisation: string; readonly round: number } {
  return { organisation: String(facts['organisation']), round: Number(facts['number']) };
}
