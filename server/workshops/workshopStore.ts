import { asc, eq, max, sql } from 'drizzle-orm';
import { district } from '../../drizzle/schema/people.ts';
import { workshop } from '../../drizzle/schema/workshops.ts';
import type { DistrictId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { Course } from '../../shared/workshops/change.ts';
import type { JoinCode } from '../../shared/workshops/joinCode.ts';
import type { WorkshopState } from '../../shared/workshops/phase.ts';
import type { Timer } from '../../shared/workshops/timer.ts';
import type { Reader, Transaction } from '../platform/database.ts';

type Row = typeof workshop.$inferSelect;

/** A workshop as it is stored, with its state and timer as what they are. */
export type Workshop = Omit<Row, 'state' | 'phase' | 'timerEndsAt' | 'timerLeftMs' | 'timerWholeMs'> & {
  readonly state: WorkshopState;
  readonly timer: Timer;
};

export async function workshopOf(reader: Reader, id: WorkshopId): Promise<Workshop | null> {
  const [row] = await reader.select().from(workshop).where(eq(workshop.id, id));
  return row === undefined ? null : read(row);
}

/**
 * The same, held until the transaction ends. `course`: whoever acts at a table waits, and then finds what it is now.
 * `seats`: only others who are given a seat wait.
 */
export async function heldWorkshop(
  tx: Transaction,
  id: WorkshopId,
  what: 'course' | 'seats',
): Promise<Workshop | null> {
  const lock = what === 'course' ? 'update' : 'no key update';
  const [row] = await tx.select().from(workshop).where(eq(workshop.id, id)).for(lock);
  return row === undefined ? null : read(row);
}

/** As it is; its course stays so until the transaction ends. Others may hold it so at the same time. */
export async function steadyWorkshop(tx: Transaction, id: WorkshopId): Promise<Workshop | null> {
  const [row] = await tx.select().from(workshop).where(eq(workshop.id, id)).for('key share');
  return row === undefined ? null : read(row);
}

/** The one that a code opens now. */
export async function workshopByCode(reader: Reader, code: JoinCode): Promise<Workshop | null> {
  const [row] = await reader
    .select()
    .from(workshop)
    .where(sql`${workshop.code} = ${code} and ${workshop.state} <> 'ended'`);
  return row === undefined ? null : read(row);
}

export async function workshopsOf(reader: Reader, of: DistrictId): Promise<readonly Workshop[]> {
  const rows = await reader
    .select()
    .from(workshop)
    .where(eq(workshop.district, of))
    .orderBy(asc(workshop.startsAt), asc(workshop.number));
  return rows.map(read);
}

/** What each is called, by id. */
export async function workshopNames(reader: Reader, of: DistrictId) {
  const rows = await reader
    .select({ id: workshop.id, number: workshop.number, theme: workshop.theme })
    .from(workshop)
    .where(eq(workshop.district, of));
  return rows.map(({ id, ...name }) => [id, name] as const);
}

/** The next number in a district; whoever takes one holds the district's row until the transaction ends. */
export async function takeWorkshopNumber(tx: Transaction, of: DistrictId): Promise<number> {
  await tx.select({ id: district.id }).from(district).where(eq(district.id, of)).for('no key update');
  const [row] = await tx
    .select({ last: max(workshop.number) })
    .from(workshop)
    .where(eq(workshop.district, of));
  return (row?.last ?? 0) + 1;
}

/** False where another workshop has this code. */
export async function insertWorkshop(tx: Transaction, made: typeof workshop.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(workshop).values(made).onConflictDoNothing().returning({ id: workshop.id });
  return rows.length === 1;
}

type Described = Pick<
  Row,
  | 'theme'
  | 'venue'
  | 'startsAt'
  | 'endsAt'
  | 'agenda'
  | 'subdistrict'
  | 'supportBudget'
  | 'preferenceBudget'
  | 'keepsNamesDays'
>;

export async function describeWorkshop(tx: Transaction, id: WorkshopId, as: Described): Promise<void> {
  await tx
    .update(workshop)
    .set({ ...as, revision: sql`${workshop.revision} + 1` })
    .where(eq(workshop.id, id));
}

/** Where it stands, and how much time is left; the revision is one more than it was. */
export async function setCourse(
  tx: Transaction,
  id: WorkshopId,
  to: Partial<Pick<Row, 'code' | 'doorClosed' | 'broadcast' | 'broadcastAt' | 'openedAt' | 'endedAt'>> & {
    readonly state?: WorkshopState;
    readonly timer?: Timer;
  },
): Promise<void> {
  const { state, timer, ...rest } = to;
  await tx
    .update(workshop)
    .set({
      ...rest,
      ...(state && stateColumns(state)),
      ...(timer && timerColumns(timer)),
      revision: sql`${workshop.revision} + 1`,
    })
    .where(eq(workshop.id, id));
}

const day = 24 * 60 * 60_000;

/** Until when the names of guests are kept; null before it is over. */
export function namesUntil({ endedAt, keepsNamesDays }: Workshop): Date | null {
  return endedAt && new Date(endedAt.getTime() + keepsNamesDays * day);
}

/** What everybody in the hall is told of it. */
export function courseOf(one: Workshop): Course {
  const { revision, state, timer, broadcast, broadcastAt } = one;
  return {
    revision,
    state,
    timer: timer.kind === 'running' ? { ...timer, endsAt: timer.endsAt.toISOString() } : timer,
    broadcast:
      broadcast === null || broadcastAt === null ? null : { words: broadcast, at: broadcastAt.toISOString() },
  };
}

function read({ state, phase, timerEndsAt, timerLeftMs, timerWholeMs, ...row }: Row): Workshop {
  return {
    ...row,
    state: state === 'open' ? { kind: 'open', phase } : { kind: state },
    timer: readTimer(timerEndsAt, timerLeftMs, timerWholeMs ?? 0),
  };
}

function readTimer(endsAt: Date | null, leftMs: number | null, wholeMs: number): Timer {
  if (endsAt !== null) return { kind: 'running', endsAt, wholeMs };
  return leftMs === null ? { kind: 'none' } : { kind: 'stopped', leftMs, wholeMs };
}

function stateColumns(state: WorkshopState) {
  return { state: state.kind, ...(state.kind === 'open' && { phase: state.phase }) };
}

function timerColumns(timer: Timer) {
  return {
    timerEndsAt: timer.kind === 'running' ? timer.endsAt : null,
    timerLeftMs: timer.kind === 'stopped' ? timer.leftMs : null,
    timerWholeMs: timer.kind === 'none' ? null : timer.wholeMs,
  };
}
