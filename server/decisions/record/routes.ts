import { type Context, Hono } from 'hono';
import { actsQuery } from '../../../shared/decisions/record/recordApi.ts';
import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { can } from '../../../shared/people/can.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { type SignedIn, signedIn } from '../../people/signedIn.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { recordCheck } from './checkNow.ts';
import { exportWhole } from './exportRecord.ts';
import { exportRound } from './exportRound.ts';
import type { RecordDeps } from './recordDeps.ts';
import { recordZip } from './recordZip.ts';
import { viewActs } from './viewActs.ts';

export type RecordRoutesDeps = RecordDeps & { readonly currentSession: CurrentSession };

/** So many exports are made at a time: each holds the whole record. */
const mostExports = 2;

/** The register of acts: to read, to be checked, and to take away as a file. */
export function recordRoutes(deps: RecordRoutesDeps) {
  const exporting = atMost(mostExports);
  const check = recordCheck(deps);
  const send = async (c: Context, read: () => Promise<Result<RecordFile>>) => {
    const file = await exporting(async () => {
      const record = await read();
      return record.ok ? ok(await zipOf(deps, record.value)) : record;
    });
    if (!file.ok) return answerRefusal(c, file.refused);
    // Copied: the body of an answer is a plain buffer, and these bytes may lie in a shared one.
    return c.body(new Uint8Array(file.value.bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': attachmentHeader(file.value.name),
      'cache-control': 'no-store',
    });
  };
  return new Hono<SignedIn>()
    .use(signedIn(deps.currentSession))
    .get('/acts', async (c) => {
      const query = actsQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      const acts = await viewActs(deps, c.get('session').actor, query.data);
      return acts.ok ? c.json(acts.value) : answerRefusal(c, acts.refused);
    })
    .get('/check', async (c) => {
      const mayRead = can(c.get('session').actor, 'document.read', { sameDistrict: true });
      return mayRead ? c.json(await check()) : answerRefusal(c, 'forbidden');
    })
    .get('/export', (c) => send(c, () => exportWhole(deps, c.get('session').actor)))
    .get('/rounds/:id/export', (c) => {
      const id = parseId<SignOffRoundId>(c.req.param('id'));
      const { actor } = c.get('session');
      return send(c, async () => (id === null ? refuse('not_found') : exportRound(deps, actor, id)));
    });
}

async function zipOf(deps: RecordDeps, record: RecordFile) {
  const { name, demo } = must(await servedDistrict(deps.db), 'a server has a district');
  const { key } = deps.checkpoints;
  return recordZip(record, { district: name, demo, at: deps.clock.now(), key });
}
