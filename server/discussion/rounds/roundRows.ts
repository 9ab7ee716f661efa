import type { RoundRow } from '../../../shared/discussion/consultationApi.ts';
import type { Reader } from '../../platform/database.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { documentsOfRounds, type Round, talliesOf } from './roundStore.ts';

/** Rounds as they are listed: what they are made of, and how far the replies are. */
export async function roundRows(
  { places, clock }: Pick<DiscussionDeps, 'places' | 'clock'>,
  reader: Reader,
  rounds: readonly Round[],
): Promise<readonly RoundRow[]> {
  const ids = rounds.map(({ id }) => id);
  const [documents, tallies] = await Promise.all([documentsOfRounds(reader, ids), talliesOf(reader, ids)]);
  const stands = await places(
    reader,
    documents.map(({ id }) => id),
  );
  const numbered = documents.map(({ round, ...document }) => {
    return { round, row: { ...document, number: stands.get(document.id)?.number ?? null } };
  });
  const now = clock.now();
  return rounds.map(({ id, number, openedAt, deadline, closedAt }) => ({
    id,
    number,
    documents: numbered
      .filter(({ round }) => round === id)
      .map(({ row }) => row)
      .toSorted(inPlanOrder),
    openedAt: openedAt.toISOString(),
    deadline: deadline.toISOString(),
    over: deadline <= now,
    closedAt: closedAt?.toISOString() ?? null,
    ...(tallies.get(id) ?? { observations: 0, settled: 0 }),
  }));
}

type Numbered = { readonly number: string | null; readonly title: string };

/** "9.E" before "10.A"; what has no place in the plan comes last, by its title. */
export function inPlanOrder(a: Numbered, b: Numbered): number {
  if (a.number === null || b.number === null) {
    return Number(a.number === null) - Number(b.number === null) || a.title.localeCompare(b.title, 'it');
  }
  return a.number.localeCompare(b.number, 'it', { numeric: true });
}
