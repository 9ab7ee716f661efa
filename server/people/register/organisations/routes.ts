import { Hono } from 'hono';
import type { OrganisationId } from '../../../../shared/kernel/ids.ts';
import { organisationBody, organisationPatch } from '../../../../shared/people/registerApi.ts';
import type { SignedIn } from '../../signedIn.ts';
import { changes, makes, shows } from '../handlers.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { addOrganisation, changeOrganisation } from './changeOrganisations.ts';
import { viewOrganisations } from './viewOrganisations.ts';

/** Organisations of every kind but municipalities; behind `signedIn`. */
export function organisationRoutes(deps: RegisterDeps) {
  return new Hono<SignedIn>()
    .get(
      '/organisations',
      shows((actor) => viewOrganisations(deps, actor)),
    )
    .post(
      '/organisations',
      makes(organisationBody, (actor, body) => addOrganisation(deps, actor, body)),
    )
    .patch(
      '/organisations/:id',
      changes(organisationPatch, (actor, id: OrganisationId, body) =>
        changeOrganisation(deps, actor, id, body),
      ),
    );
}
