import type { RecordFile, RecordText } from '../../../shared/decisions/record/recordFile.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { checkpointsOf, publicKeysOf } from '../../platform/checkpointStore.ts';
import { chainEnd } from '../../platform/journalStore.ts';
import { type Disclosed, type DisclosedAct, disclose, type Wanted } from './disclose.ts';
import { readSecrets } from './readSecrets.ts';
import type { RecordDeps } from './recordDeps.ts';
import { type VersionText, versionTexts } from './recordStore.ts';

/** What an export holds beside the chain: which acts are told, and which texts come along. */
export type Export = {
  readonly wanted: Wanted;
  readonly texts: readonly VersionId[] | 'frozen';
  /** What goes with the acts that are told. */
  readonly besides?: (acts: readonly DisclosedAct[]) => Pick<RecordFile, 'events' | 'statements'>;
};

/** All that a reader may read of the record, with every frozen text. */
export function exportWhole(deps: RecordDeps, reader: Actor): Promise<Result<RecordFile>> {
  return exportRecord(deps, reader, { wanted: () => true, texts: 'frozen' });
}

/** The record up to now as one file that proves itself (docs/spec/decisions.md J5). */
export async function exportRecord(
  deps: RecordDeps,
  reader: Actor,
  { wanted, texts, besides }: Export,
): Promise<Result<RecordFile>> {
  if (!can(reader, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const { db, district, checkpoints } = deps;
  // An altered record is exported as it is, without a new signature: its reader sees where it breaks.
  const signed = await checkpoints.now();
  const upTo = signed?.seq ?? (await chainEnd(db, district)).seq;
  const secrets = await readSecrets(db, district);
  const disclosed = await disclose(deps, reader, { upTo, secrets, wanted });
  const kept = (await checkpointsOf(db, district)).filter(({ seq }) => seq <= upTo);
  return ok({
    format: 'corale/fascicolo/v1',
    district,
    rows: disclosed.rows,
    keys: (await publicKeysOf(db, district)).map(({ id, publicKey }) => ({ id, publicKey: hex(publicKey) })),
    checkpoints: kept.map(({ statement, signature }) => ({ statement, signature: hex(signature) })),
    texts: recordTexts(await versionTexts(db, district, texts), disclosed),
    ...(besides?.(disclosed.acts) ?? { events: [], statements: [] }),
  });
}

/** Texts that an act of the file names by their hash; of an erased one the act that erased it. */
function recordTexts(texts: readonly VersionText[], { acts }: Disclosed): readonly RecordText[] {
  const named = new Set(acts.flatMap(({ payload }) => payload.match(/\b[0-9a-f]{64}\b/gu) ?? []));
  const once = new Map(texts.map((text) => [text.hash, text]));
  return [...once.values()].flatMap(({ hash, content, erasure }): readonly RecordText[] => {
    if (hash === null || !named.has(hash)) return [];
    if (content !== null) return [{ hash, content: Buffer.from(content).toString('utf8') }];
    const erased = acts.find(
      ({ act, payload }) => erasure !== null && act.endsWith('.erased') && payload.includes(erasure),
    );
    return erased === undefined ? [{ hash }] : [{ hash, erasedBy: erased.seq }];
  });
}
