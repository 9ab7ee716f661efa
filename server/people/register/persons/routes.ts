import { Hono } from 'hono';
import type { MembershipId, PersonId } from '../../../../shared/kernel/ids.ts';
import {
  endBody,
  membershipBody,
  membershipPatch,
  personBody,
  personPatch,
} from '../../../../shared/people/registerApi.ts';
import type { SignedIn } from '../../signedIn.ts';
import { changes, makes, makesIn, shows } from '../handlers.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { addMembership, endMembership, renameOffice } from './changeMemberships.ts';
import { addPerson, changePerson } from './changePersons.ts';
import { viewPersons } from './viewPersons.ts';

/** People and their roles; behind `signedIn`. */
export function personRoutes(deps: RegisterDeps) {
  return new Hono<SignedIn>()
    .get(
      '/people',
      shows((actor) => viewPersons(deps, actor)),
    )
    .post(
      '/people',
      makes(personBody, (actor, body) => addPerson(deps, actor, body)),
    )
    .patch(
      '/people/:id',
      changes(personPatch, (actor, id: PersonId, body) => changePerson(deps, actor, id, body)),
    )
    .post(
      '/people/:id/memberships',
      makesIn(membershipBody, (actor, id: PersonId, body) => addMembership(deps, actor, id, body)),
    )
    .patch(
      '/memberships/:id',
      changes(membershipPatch, (actor, id: MembershipId, body) => renameOffice(deps, actor, id, body)),
    )
    .post(
      '/memberships/:id/end',
      changes(endBody, (actor, id: MembershipId, body) => endMembership(deps, actor, id, body)),
    );
}
