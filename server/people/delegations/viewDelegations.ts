import type { PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { DelegationView } from '../../../shared/people/delegationApi.ts';
import { delegationStateAt } from '../../../shared/people/delegationRules.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { overlap } from '../../../shared/people/term.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { type DelegationRow, delegationsOf } from './delegationStore.ts';
import { seatsHeld } from './heldSeatStore.ts';
import { keepsActs } from './ownDelegation.ts';

/** Those that this actor has given or been given; the office sees all. Newest first. */
export async function viewDelegations(
  deps: DelegationDeps,
  actor: Actor,
): Promise<readonly DelegationView[]> {
  const rows = await delegationsOf(deps.db, actor.district, keepsActs(actor) ? {} : { about: actor.person });
  if (rows.length === 0) return [];
  const instant = deps.clock.now();
  const [held, texts] = await Promise.all([
    seatsHeld(deps.db, actor.district, dayInItaly(instant)),
    rows.some(({ document }) => document !== null) ? deps.delegableTexts(actor) : [],
  ]);
  const holders = new Map(held.map((seat) => [seat.id, seat.holder.id]));
  const titles = new Map(texts.map(({ id, title }) => [id, title]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    seat: { id: row.seat, body: row.body.name, organisation: fullName(row.organisation) },
    giver: { id: row.giver, name: row.giverName },
    delegate: { id: row.delegate, name: row.delegateName, office: row.office },
    document: row.document === null ? null : { id: row.document, title: titles.get(row.document) ?? null },
    from: row.from,
    until: row.until,
    act: { ...row.act, hasFile: row.file !== null },
    state: delegationStateAt(row, { holder: holders.get(row.seat) ?? null, instant }),
    revoked: revocationOf(row),
    overlaps: rows.some((other) => other.id !== row.id && alongside(row, other)),
    mayChange: mayChange(actor, row.seat, holders),
  }));
}

function mayChange(actor: Actor, seat: SeatId, holders: ReadonlyMap<SeatId, PersonId>): boolean {
  return can(actor, 'delegation.give', { sameDistrict: true, holder: holders.get(seat) === actor.person });
}

function revocationOf(row: DelegationRow): DelegationView['revoked'] {
  if (row.revokedAt === null) return null;
  return { at: row.revokedAt.toISOString(), by: row.revokedByName ?? '', reason: row.revokedReason ?? '' };
}

/** Both hold on some day: that is allowed, and said. */
function alongside(a: DelegationRow, b: DelegationRow): boolean {
  const reach = a.document === null || b.document === null || a.document === b.document;
  return a.seat === b.seat && reach && a.revokedAt === null && b.revokedAt === null && overlap(a, b);
}
