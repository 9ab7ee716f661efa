import { digestMoment, digestSpan, gathering, urgentFor } from '../../../shared/inbox/mailTimes.ts';
import type { DistrictId, LetterId, NoticeId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { Database } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { insertLetter, takeDigestDay, type UnmailedRow, unmailedBetween } from './letterStore.ts';
import { isWantedByMail } from './wantedByMail.ts';

export type MakeDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly district: DistrictId;
};

/** Decides what goes by mail: at once what is urgent, and once a day what nobody has read. */
export async function makeLetters(deps: MakeDeps): Promise<void> {
  await makeUrgent(deps);
  await makeDigests(deps);
}

async function makeUrgent(deps: MakeDeps): Promise<void> {
  const now = deps.clock.now();
  const span = { after: before(now, urgentFor), before: now };
  const urgent = (await unmailedBetween(deps.db, deps.district, span)).filter(isWanted('immediate'));
  for (const [person, rows] of Map.groupBy(urgent, (row) => row.person)) {
    // What came first has waited long enough for the others.
    if (rows.some(({ at }) => at <= before(now, gathering))) await make(deps, 'immediate', person, rows, now);
  }
}

function isWanted(letter: 'immediate' | 'digest') {
  return ({ kind, preferences }: UnmailedRow): boolean => isWantedByMail(letter, kind, preferences);
}

async function makeDigests(deps: MakeDeps): Promise<void> {
  const now = deps.clock.now();
  const moment = digestMoment(now);
  if (moment === null) return;
  const span = { after: before(moment.at, digestSpan), before: moment.at };
  const unread = (await unmailedBetween(deps.db, deps.district, span)).filter(isWanted('digest'));
  for (const [person, rows] of Map.groupBy(unread, (row) => row.person))
    await make(deps, 'digest', person, rows, now, moment.day);
}

/** A letter and what it carries in one transaction: a second server, or a second look, finds nothing left to carry. */
async function make(
  deps: MakeDeps,
  kind: 'immediate' | 'digest',
  person: PersonId,
  rows: readonly { readonly id: NoticeId }[],
  madeAt: Date,
  digestDay?: string,
): Promise<void> {
  const { ids, district } = deps;
  await transact(deps, district, async (tx) => {
    if (digestDay !== undefined && !(await takeDigestDay(tx, person, digestDay))) return done(null, []);
    const letter = { id: ids.newId<LetterId>(), district, person, kind, madeAt };
    await insertLetter(
      tx,
      letter,
      rows.map(({ id }) => id),
    );
    return done(null, []);
  });
}

function before(now: Date, span: number): Date {
  return new Date(now.getTime() - span);
}
