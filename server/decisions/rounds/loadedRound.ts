import { stateOf } from '../../../shared/decisions/evolve.ts';
import type { RoundState } from '../../../shared/decisions/round.ts';
import { assert, must } from '../../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId, PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { eventsOf, lockRound, openRoundsOf, roundOf, type StoredRound } from './roundStore.ts';

/** A round with everything that happened in it so far. */
export type LoadedRound = {
  readonly row: StoredRound;
  readonly state: RoundState;
  readonly openedBy: PersonId;
};

export async function loadRound(
  reader: Reader,
  of: DistrictId,
  id: SignOffRoundId,
): Promise<LoadedRound | null> {
  const row = await roundOf(reader, of, id);
  return row === null ? null : ((await loadedFrom(reader, [row]))[0] ?? null);
}

/** The open rounds of a district, or of them those on one document, with all that happened in them. */
export async function loadOpenRounds(
  reader: Reader,
  of: DistrictId,
  on: DocumentId | null,
): Promise<readonly LoadedRound[]> {
  return loadedFrom(reader, await openRoundsOf(reader, of, on));
}

/** The same, held against everything else that could happen to it. */
export async function holdRound(
  tx: Transaction,
  of: DistrictId,
  id: SignOffRoundId,
): Promise<LoadedRound | null> {
  const row = await lockRound(tx, of, id);
  return row === null ? null : ((await loadedFrom(tx, [row]))[0] ?? null);
}

export async function loadedFrom(
  reader: Reader,
  rows: readonly StoredRound[],
): Promise<readonly LoadedRound[]> {
  const events = await eventsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const happened = must(events.get(row.id), 'a round has its events');
    const [first] = happened;
    assert(first?.type === 'opened', 'a round has been opened');
    // Read without holding it, a round may have got one more event meanwhile: the row says as much as the events.
    return { row: { ...row, events: happened.length }, state: stateOf(happened), openedBy: first.by };
  });
}
