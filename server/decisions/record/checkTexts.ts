import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { versionHash } from '../../../shared/documents/canonicalVersion.ts';
import type { DistrictId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import { payloadsOf } from '../../platform/journalStore.ts';
import type { RecordFault } from './recordFault.ts';
import { isNamedByAnAct, type VersionText, versionIds, versionTexts } from './recordStore.ts';

const versionAct = z.object({ facts: z.object({ version: z.string(), hash: z.string() }) });
const erasureAct = z.object({ facts: z.object({ erasure: z.string() }) });

/** So many texts are in memory at a time. */
const page = 10;

/** Every version holds the text that its act names by its hash, or an act says that it was erased; and none was slipped in. */
export async function checkTexts(db: Reader, district: DistrictId): Promise<RecordFault | null> {
  const acts = (await payloadsOf(db, district, ['version.kept', 'version.frozen'])).map(
    ({ seq, payload }) => {
      const { version, hash } = versionAct.parse(JSON.parse(payload)).facts;
      // The act names it by its id.
      return { seq, hash, version: version as VersionId };
    },
  );
  const erasures = await payloadsOf(db, district, ['text.erased']);
  const erased = new Set(erasures.map(({ payload }) => erasureAct.parse(JSON.parse(payload)).facts.erasure));
  for (let at = 0; at < acts.length; at += page) {
    const some = acts.slice(at, at + page);
    const texts = await versionTexts(
      db,
      district,
      some.map(({ version }) => version),
    );
    for (const { seq, hash, version } of some) {
      const found = printOf(
        texts.find(({ id }) => id === version),
        hash,
        erased,
      );
      if (found !== hash) return { seq, what: 'text', expected: hash, found };
    }
    await breathe();
  }
  return slippedIn(db, district, new Set(acts.map(({ version }) => version)), erased);
}

/** What is there instead of a hash: that hash itself where nothing is wrong, also of a text that was erased; else another, or nothing. */
function printOf(text: VersionText | undefined, hash: string, erased: ReadonlySet<string>): string {
  if (text === undefined || text.hash !== hash) return text?.hash ?? '';
  if (text.content !== null) return versionHash(text.content);
  return text.erasure !== null && erased.has(text.erasure) ? hash : '';
}

/** What is wrong with a version of which no act of its own speaks: its hash has to be named by some other. */
async function slippedIn(
  db: Reader,
  district: DistrictId,
  told: ReadonlySet<VersionId>,
  erased: ReadonlySet<string>,
): Promise<RecordFault | null> {
  const others = (await versionIds(db, district)).filter(({ id }) => !told.has(id));
  for (const { id, hash } of others) {
    const [text] = await versionTexts(db, district, [id]);
    const found = printOf(text, hash, erased);
    if (found !== hash) return { seq: 0, what: 'text', expected: hash, found };
    if (!(await isNamedByAnAct(db, district, hash)))
      return { seq: 0, what: 'text', expected: '', found: hash };
  }
  return null;
}
