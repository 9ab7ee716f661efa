import { Hono } from 'hono';
import type { CurrentSession } from '../currentSession.ts';
import { signedIn } from '../signedIn.ts';
import { bodyRoutes } from './bodies/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { personRoutes } from './persons/routes.ts';
import type { RegisterDeps } from './registerDeps.ts';
import { territoryRoutes } from './territory/routes.ts';

export type RegisterRoutesDeps = RegisterDeps & { readonly currentSession: CurrentSession };

/** The register: municipalities, organisations, bodies, seats and people, for whoever administers it. */
export function registerRoutes(deps: RegisterRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .route('/', territoryRoutes(deps))
    .route('/', organisationRoutes(deps))
    .route('/', bodyRoutes(deps))
    .route('/', personRoutes(deps));
}
