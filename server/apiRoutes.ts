import { Hono } from 'hono';
import { type RecordRoutesDeps, recordRoutes } from './decisions/record/routes.ts';
import { ballotRoutes } from './decisions/rounds/ballotRoutes.ts';
import { bodyRuleRoutes } from './decisions/rounds/bodyRoutes.ts';
import { type RoundRoutesDeps, roundRoutes } from './decisions/rounds/routes.ts';
import { type SignatureRoutesDeps, signatureRoutes } from './decisions/signatures/routes.ts';
import { exportRoutes } from './discussion/export/routes.ts';
import { consultationRoutes } from './discussion/rounds/routes.ts';
import { type DiscussionRoutesDeps, observationRoutes, observationsOfDocument } from './discussion/routes.ts';
import { type DocumentRoutesDeps, documentRoutes } from './documents/routes.ts';
import { type NoticeDeps, noticeRoutes } from './inbox/noticeRoutes.ts';
import { type InboxDeps, inboxRoutes } from './inbox/routes.ts';
import { type DelegationRoutesDeps, delegationRoutes } from './people/delegations/routes.ts';
import { accessRoutes } from './people/invitations/accessRoutes.ts';
import { invitationRoutes } from './people/invitations/routes.ts';
import { profileRoutes } from './people/login/profile/routes.ts';
import { loginRoutes } from './people/login/routes.ts';
import { type RegisterRoutesDeps, registerRoutes } from './people/register/routes.ts';
import { type PeopleDeps, peopleRoutes } from './people/routes.ts';
import { type PlanDeps, planRoutes } from './plan/routes.ts';
import { type RecommendationRoutesDeps, recommendationRoutes } from './recommendations/routes.ts';
import { type JoinRoutesDeps, joinRoutes } from './workshops/join/routes.ts';
import { preparingRoutes } from './workshops/preparing/routes.ts';
import { recapRoutes } from './workshops/recap/routes.ts';
import { openRegistrationRoutes } from './workshops/registering/openRoutes.ts';
import { registeringRoutes } from './workshops/registering/routes.ts';
import { reportRoutes } from './workshops/report/routes.ts';
import { workshopRoutes } from './workshops/routes.ts';
import { tableRoutes } from './workshops/table/routes.ts';

/** Everything below `/api`, room by room. */
export function apiRoutes(
  deps: PeopleDeps &
    RegisterRoutesDeps &
    DelegationRoutesDeps &
    DocumentRoutesDeps &
    DiscussionRoutesDeps &
    RecordRoutesDeps &
    RoundRoutesDeps &
    PlanDeps &
    JoinRoutesDeps &
    SignatureRoutesDeps &
    RecommendationRoutesDeps &
    InboxDeps &
    NoticeDeps,
) {
  return new Hono()
    .route('/', peopleRoutes(deps))
    .route('/register', registerRoutes(deps))
    .route('/delegations', delegationRoutes(deps))
    .route('/login', loginRoutes(deps))
    .route('/profile', profileRoutes(deps))
    .route('/invitations', invitationRoutes(deps))
    .route('/register', accessRoutes(deps))
    .route('/documents', documentRoutes(deps))
    .route('/documents', observationsOfDocument(deps))
    .route('/observations', observationRoutes(deps))
    .route('/consultations', consultationRoutes(deps))
    .route('/', exportRoutes(deps))
    .route('/record', recordRoutes(deps))
    .route('/rounds', ballotRoutes(deps))
    .route('/rounds', roundRoutes(deps))
    .route('/', signatureRoutes(deps))
    .route('/bodies', bodyRuleRoutes(deps))
    .route('/plan', planRoutes(deps))
    .route('/join', joinRoutes(deps))
    .route('/table', tableRoutes(deps))
    .route('/registrations', openRegistrationRoutes(deps))
    .route('/workshops', preparingRoutes(deps))
    .route('/workshops', registeringRoutes(deps))
    .route('/recap', recapRoutes(deps))
    .route('/workshops', workshopRoutes(deps))
    .route('/workshops', reportRoutes(deps))
    .route('/recommendations', recommendationRoutes(deps))
    .route('/desk', inboxRoutes(deps))
    .route('/inbox', noticeRoutes(deps));
}
