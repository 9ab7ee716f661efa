import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signOffEvent, signOffRound } from '../../../drizzle/schema/decisions.ts';
import { hasTypst } from '../../../server/decisions/pdf/typst.ts';
import { roundActs } from '../../../server/decisions/rounds/acts.ts';
import { loadRound } from '../../../server/decisions/rounds/loadedRound.ts';
import { done, transact } from '../../../server/platform/transact.ts';
import { countOf } from '../../../shared/decisions/endingOf.ts';
import type { ExternalSignaturesView } from '../../../shared/decisions/externalSignature.ts';
import type { RoundEvent } from '../../../shared/decisions/round.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DistrictId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type DemoTown, openDemoTown } from '../../support/demoTown.ts';
import { outsideSigner } from '../../support/outsideSigner.ts';
import { openRoundTable, type RoundTable } from '../../support/roundTable.ts';

let town: DemoTown;
let table: RoundTable;
let round: SignOffRoundId;
beforeAll(async () => {
  town = await openDemoTown();
  table = await openRoundTable(town);
  round = await table.opened({ on: await table.frozen('Accordo di prova') });
});
afterAll(() => town[Symbol.asyncDispose]());

/** Nobody came: the round ends without a quorum. */
async function close(): Promise<void> {
  const { db, owner } = town.database;
  const [row] = await owner<{ id: DistrictId }[]>`select id from district`;
  const district = must(row, 'there is a district').id;
  const { state, row: stored } = must(await loadRound(db, district, round), 'it was opened');
  const at = new Date('2026-11-22T18:00:01Z');
  const outcome = must(countOf(state), 'a vote is counted');
  const event: Extract<RoundEvent, { type: 'closed' }> = {
    type: 'closed',
    at: at.toISOString(),
    by: null,
    ending: { kind: 'no_quorum', outcome },
  };
  const closed = await transact({ db, clock: town.time }, district, async (tx) => {
    await tx.insert(signOffEvent).values({ round, ordinal: stored.events + 1, event, at });
    const end = { open: false, closedAt: at, events: stored.events + 1 };
    await tx.update(signOffRound).set(end).where(eq(signOffRound.id, round));
    return done(null, [roundActs.closed(state, event)]);
  });
  expect(closed.ok).toBe(true);
}

describe.runIf(hasTypst())('the attestation of a round', () => {
  test('there is none while the round is open; then it is the same file for all, and comes back signed', async () => {
    const at = `/api/rounds/${round}`;
    expect(await table.elena.ask('GET', `${at}/attestation.pdf`)).toMatchObject({
      body: { refused: 'wrong_state' },
    });
    await close();
    const [pdf, again] = await Promise.all([
      table.elena.download(`${at}/attestation.pdf`),
      table.clara.download(`${at}/attestation.pdf`),
    ]);
    expect(Buffer.from(pdf).equals(again)).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const signed = await (await outsideSigner('Anna Prova')).p7m(pdf);
    const answer = await table.elena.upload(`${at}/signatures`, {
      protocolNumber: '77/2026',
      protocolDate: '2026-11-24',
      file: new File([new Uint8Array(signed)], 'attestazione.pdf.p7m'),
    });
    expect(answer.status).toBe(201);
    const { signatures } = await table.clara.get<ExternalSignaturesView>(`${at}/signatures`);
    expect(signatures).toMatchObject([{ protocol: { number: '77/2026' }, reading: { format: 'cades' } }]);
    const file = `/api/external-signatures/${signatures[0]?.id}/file`;
    expect(Buffer.from(await table.clara.download(file)).equals(signed)).toBe(true);
  });
});
