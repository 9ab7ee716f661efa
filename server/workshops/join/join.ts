import type { GuestId, OrganisationId, ParticipantId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import { type Join, mostGuests } from '../../../shared/workshops/api.ts';
import { insertGuest } from '../../people/guests/guestStore.ts';
import { guestToken, guestTokenHash } from '../../people/guests/guestToken.ts';
import { isOrganisationOn } from '../../people/territoryStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { guestsIn, insertParticipant, participantBehind } from '../participantStore.ts';
import { tableFor } from '../seating.ts';
import { tellOfParticipant } from '../tellOfParticipant.ts';
import { visitorBehind } from '../visitorBehind.ts';
import { heldWorkshop, type Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { isMembersName } from './isMembersName.ts';
import { workshopBehind } from './lookAtCode.ts';

/** Where she sits now, and what her browser is to keep; null where it keeps something already. */
export type Joined = {
  readonly workshop: WorkshopId;
  readonly session: { readonly token: string; readonly endsAt: Date } | null;
};

/** How long a guest's session outlives the hour at which its workshop was to end. */
const graceMs = 12 * 60 * 60 * 1000;
/** Whoever tries the code days before comes in again with it. */
const longestMs = 14 * 24 * 60 * 60 * 1000;

/**
 * A place at a table: for a person of the district as herself, for anybody else as a guest. Whoever has joined before
 * with this browser goes on where she was. Whoever was removed stays out: a person wherever she comes from, a guest with
 * this browser. Against one who comes with another there is a closed door, or another code.
 */
export async function join(deps: WorkshopsDeps, headers: Headers, asked: Join): Promise<Result<Joined>> {
  const found = await workshopBehind(deps, asked.code);
  if (!found.ok) return found;
  const { id, district } = found.value;
  const visitor = await visitorBehind(deps, headers);
  if (visitor?.kind !== 'person') {
    if (asked.name === null) return refuse('name_missing');
    if (await isMembersName(deps.db, district, asked.name)) return refuse('name_of_member');
  }
  return transact(deps, district, async (tx) => {
    const held = await heldWorkshop(tx, id, 'seats');
    if (held === null || held.state.kind === 'ended') return refuse('code_unknown');
    return enter(deps, tx, { held, visitor, asked });
  });
}

type Entering = { readonly held: Workshop; readonly visitor: Visitor | null; readonly asked: Join };

async function enter(
  deps: WorkshopsDeps,
  tx: Transaction,
  { held, visitor, asked }: Entering,
): Promise<Done<Joined> | Refused> {
  const known = visitor === null ? null : await participantBehind(tx, held.id, visitor);
  if (known?.removed) return refuse('removed_from_workshop');
  if (known !== null) return done({ workshop: held.id, session: null }, []);
  if (held.state.kind === 'preparing') return refuse('not_begun');
  if (held.doorClosed) return refuse('door_closed');
  if (visitor?.kind !== 'person' && (await guestsIn(tx, held.id)) >= mostGuests)
    return refuse('workshop_full');
  const at = deps.clock.now();
  const organisation = await organisationOf(tx, held, visitor, asked, at);
  if (!organisation.ok) return organisation;
  const id = deps.ids.newId<ParticipantId>();
  const person = visitor?.kind === 'person' ? visitor.actor.person : null;
  const fresh = person === null ? await newGuest(deps, tx, held, asked, at) : null;
  await insertParticipant(tx, {
    id,
    workshop: held.id,
    person,
    guest: fresh?.guest ?? null,
    organisation: organisation.value,
    table: await tableFor(tx, held.id, { name: nameOf(visitor, asked), organisation: organisation.value }),
    joinedAt: at,
  });
  return done({ workshop: held.id, session: fresh?.session ?? null }, [], () =>
    deps.background.run(() => tellOfParticipant(deps, id)),
  );
}

/** Under which name she may have been registered. */
function nameOf(visitor: Visitor | null, { name }: Join): string | null {
  return visitor?.kind === 'person' ? visitor.actor.name : name;
}

/** A person comes for the first of her bodies; a guest for the one she named, if it exists. */
async function organisationOf(
  tx: Transaction,
  { district }: Workshop,
  visitor: Visitor | null,
  { organisation }: Join,
  at: Date,
): Promise<Result<OrganisationId | null>> {
  if (visitor?.kind === 'person') return ok(visitor.actor.organisations[0] ?? null);
  if (organisation === null) return ok(null);
  const exists = await isOrganisationOn(tx, district, organisation, dayInItaly(at));
  return exists ? ok(organisation) : refuse('not_found');
}

async function newGuest(
  { ids }: Pick<WorkshopsDeps, 'ids'>,
  tx: Transaction,
  { district, endsAt: closes }: Workshop,
  { name, organisation }: Join,
  at: Date,
) {
  const guest = ids.newId<GuestId>();
  const token = guestToken();
  const endsAt = new Date(
    Math.min(Math.max(closes.getTime(), at.getTime()) + graceMs, at.getTime() + longestMs),
  );
  await insertGuest(
    tx,
    { id: guest, district, name: name ?? '', organisation, at },
    { hash: guestTokenHash(token), endsAt },
  );
  return { guest, session: { token, endsAt } };
}
