import type { BallotId, DistrictId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { openTogether } from '../../platform/together.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import type { Incoming } from './decideBallot.ts';
import { storeReads } from './readStore.ts';
import { recordBallots } from './recordBallots.ts';
import { tellRounds } from './tellRounds.ts';

/** Puts a ballot on record, or says why it does not count; nobody is answered before it is stored. */
export type BallotBox = (
  within: { readonly district: DistrictId; readonly round: SignOffRoundId },
  incoming: Incoming,
) => Promise<Result<{ readonly receipt: BallotId }>>;

type Deps = Pick<DecisionsDeps, 'db' | 'clock' | 'inTurn' | 'tellLive' | 'background'>;
type Asked = { readonly within: Parameters<BallotBox>[0]; readonly incoming: Incoming };

/** The ballots of one round that wait for each other share a transaction (docs/adr/0031-a-round-is-its-events.md). */
export function openBallotBox(deps: Deps): BallotBox {
  const together = openTogether((round, work) => deps.inTurn(round, work), recordTogether);
  return (within, incoming) => together(within.round, { within, incoming });

  async function recordTogether(_: string, asked: readonly Asked[]): Promise<readonly Result<Receipt>[]> {
    const [first] = asked;
    if (first === undefined) return [];
    const { within } = first;
    const recorded = await transact(deps, within.district, async (tx) => {
      const incoming = asked.map((one) => one.incoming);
      const all = await recordBallots(tx, within, incoming);
      if (!all.ok) return all;
      const { results, acts, state, at } = all.value;
      const signed = incoming.filter(({ confirmed }, place) => confirmed !== null && results[place]?.ok);
      const told = () => {
        if (acts.length === 0) return;
        tellRounds(deps);
        // What they have signed they have had before them. It decides nothing, and nobody waits for it.
        const readers = signed.map(({ by }) => by);
        deps.background.run(() => storeReads(deps.db, readers, state.opening.texts, at));
      };
      return done(results, acts, told, at);
    });
    if (!recorded.ok) return asked.map(() => recorded);
    return recorded.value.map((one) => (one.ok ? ok({ receipt: one.value.event.ballot.id }) : one));
  }
}

type Receipt = { readonly receipt: BallotId };
