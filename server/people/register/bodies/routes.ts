import { Hono } from 'hono';
import type { BodyId, SeatHolderId, SeatId } from '../../../../shared/kernel/ids.ts';
import { bodyBody, endBody, holderBody, seatsBody } from '../../../../shared/people/registerApi.ts';
import type { SignedIn } from '../../signedIn.ts';
import { changes, makes, makesIn, shows } from '../handlers.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { addBody, changeBody } from './changeBodies.ts';
import { endHolder, seatPerson } from './changeHolders.ts';
import { addSeats, endSeat } from './changeSeats.ts';
import { viewBodies } from './viewBodies.ts';

/** Bodies, their seats and who sits there; behind `signedIn`. */
export function bodyRoutes(deps: RegisterDeps) {
  return new Hono<SignedIn>()
    .get(
      '/bodies',
      shows((actor) => viewBodies(deps, actor)),
    )
    .post(
      '/bodies',
      makes(bodyBody, (actor, body) => addBody(deps, actor, body)),
    )
    .patch(
      '/bodies/:id',
      changes(bodyBody, (actor, id: BodyId, body) => changeBody(deps, actor, id, body)),
    )
    .post(
      '/bodies/:id/seats',
      makesIn(seatsBody, (actor, id: BodyId, body) => addSeats(deps, actor, id, body)),
    )
    .post(
      '/seats/:id/end',
      changes(endBody, (actor, id: SeatId, body) => endSeat(deps, actor, id, body)),
    )
    .post(
      '/seats/:id/holder',
      makesIn(holderBody, (actor, id: SeatId, body) => seatPerson(deps, actor, id, body)),
    )
    .post(
      '/holders/:id/end',
      changes(endBody, (actor, id: SeatHolderId, body) => endHolder(deps, actor, id, body)),
    );
}
