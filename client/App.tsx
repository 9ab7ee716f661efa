import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  redirect,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { unsubscribePage } from '../shared/inbox/unsubscribePage.ts';
import { BareError } from './BareError.tsx';
import { recordFilters } from './decisions/register/recordFilters.ts';
import { openSearch } from './decisions/rounds/openSearch.ts';
import { signSearch } from './decisions/signing/signSearch.ts';
import { roundFilters } from './discussion/consultations/roundFilters.ts';
import { onTextErased } from './documents/erasure/erasedTexts.ts';
import { documentFilters } from './documents/list/documentFilters.ts';
import { Answered } from './documents/page/answered.ts';
import { Companion } from './documents/page/companion.ts';
import { documentSearch } from './documents/page/documentSearch.ts';
import { BelowVersion } from './documents/versions/belowVersion.ts';
import { compareSearch } from './documents/versions/compare/compareSearch.ts';
import { doorSearch } from './doorSearch.ts';
import { PageError } from './PageError.tsx';
import { Porta } from './Porta.tsx';
import { heldInvitation, holdInvitation } from './people/invitation/heldInvitation.ts';
import { profileSearch } from './people/profile/profileSearch.ts';
import { forgetPerson, sessionQuery } from './people/queries.ts';
import { peopleFilters } from './people/register/persons/peopleFilters.ts';
import { onSignedOut } from './platform/api.ts';
import { pageScript } from './platform/pageScript.ts';
import { queryClient } from './platform/queryClient.ts';
import { RecommendationAnswer } from './RecommendationAnswer.tsx';
import { matrixSearch } from './recommendations/matrix/matrixSearch.ts';
import { TextCompanion } from './TextCompanion.tsx';
import { LiveRegion } from './ui/LiveRegion.tsx';
import { VersionFoot } from './VersionFoot.tsx';
import { holdCode } from './workshops/joining/heldCode.ts';
import { heldRecap, holdRecap } from './workshops/recap/heldRecap.ts';
import { heldRegistration, holdRegistration } from './workshops/registering/heldRegistration.ts';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <LiveRegion />
    </>
  ),
  errorComponent: BareError,
  notFoundComponent: lazyRouteComponent(() => pageScript(() => import('./NotFound.tsx')), 'NotFound'),
});

const door = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Porta,
  validateSearch: doorSearch,
});

/** Pages that anybody may open, within the same frame as the others. */
const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: lazyRouteComponent(() => pageScript(() => import('./Shell.tsx')), 'Shell'),
});

const notYet = createRoute({
  getParentRoute: () => open,
  path: '/manca',
  component: lazyRouteComponent(() => pageScript(() => import('./NotYet.tsx')), 'NotYet'),
});

const invitation = createRoute({
  getParentRoute: () => open,
  path: '/invito',
  // The address loses its secret before anything is drawn.
  beforeLoad: ({ location }) => {
    if (location.hash !== '') {
      holdInvitation(location.hash);
      throw redirect({ to: '/invito', replace: true });
    }
    return { invitation: heldInvitation() };
  },
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/invitation/Invitation.tsx')),
    'Invitation',
  ),
});

const recap = createRoute({
  getParentRoute: () => open,
  path: '/ritorno',
  // The address loses its secret before anything is drawn.
  beforeLoad: ({ location }) => {
    if (location.hash !== '') {
      holdRecap(location.hash);
      throw redirect({ to: '/ritorno', replace: true });
    }
    return { recap: heldRecap() };
  },
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/recap/RecapPage.tsx')),
    'RecapPage',
  ),
});

const joining = createRoute({
  getParentRoute: () => open,
  path: '/partecipa',
  // As with an invitation: the code of the QR does not stay in the address.
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    holdCode(location.hash);
    throw redirect({ to: '/partecipa', replace: true });
  },
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/joining/JoinPage.tsx')),
    'JoinPage',
  ),
});

/** Pages of a hall, for guests too: nothing around them. */
const hall = createRoute({
  getParentRoute: () => root,
  id: 'hall',
  errorComponent: BareError,
  component: lazyRouteComponent(() => pageScript(() => import('./workshops/HallFrame.tsx')), 'HallFrame'),
});

const table = createRoute({
  getParentRoute: () => hall,
  path: '/tavolo/$workshop',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/table/TablePage.tsx')),
    'TablePage',
  ),
});

const unsubscribe = createRoute({
  getParentRoute: () => open,
  path: unsubscribePage,
  component: lazyRouteComponent(
    () => pageScript(() => import('./inbox/UnsubscribePage.tsx')),
    'UnsubscribePage',
  ),
});

/** Whoever is not signed in is sent to the door, which brings her back. */
async function signedInOnly({ location }: { readonly location: { readonly href: string } }): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: '/', search: { poi: location.href }, replace: true });
}

/** Pages for whoever is signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: signedInOnly,
  errorComponent: BareError,
  component: lazyRouteComponent(() => pageScript(() => import('./Shell.tsx')), 'Shell'),
});

/** Pages for whoever is signed in, with a bar of their own. */
const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  beforeLoad: signedInOnly,
  errorComponent: BareError,
  component: lazyRouteComponent(() => pageScript(() => import('./Shell.tsx')), 'LoneShell'),
});

const signing = createRoute({
  getParentRoute: () => alone,
  path: '/sedute/$id/parere',
  validateSearch: signSearch,
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/signing/SignPage.tsx')),
    'SignPage',
  ),
});

const receipt = createRoute({
  getParentRoute: () => alone,
  path: '/ricevute/$ballot',
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/signing/ReceiptPage.tsx')),
    'ReceiptPage',
  ),
});

const hallScreen = createRoute({
  getParentRoute: () => alone,
  path: '/laboratori/$id/schermo',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/screen/ScreenPage.tsx')),
    'ScreenPage',
  ),
});

const workshopConsole = createRoute({
  getParentRoute: () => inside,
  path: '/laboratori/$id/regia',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/console/ConsolePage.tsx')),
    'ConsolePage',
  ),
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/scrivania',
  component: lazyRouteComponent(() => pageScript(() => import('./inbox/Scrivania.tsx')), 'Scrivania'),
});

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/documenti',
  validateSearch: documentFilters,
  component: lazyRouteComponent(() => pageScript(() => import('./plan/PlanPage.tsx')), 'PlanPage'),
});

const document = createRoute({
  getParentRoute: () => inside,
  path: '/documenti/$id',
  validateSearch: documentSearch,
  component: lazyRouteComponent(
    () => pageScript(() => import('./documents/page/DocumentPage.tsx')),
    'DocumentPage',
  ),
});

const versions = createRoute({
  getParentRoute: () => inside,
  path: '/documenti/$id/versioni',
  component: lazyRouteComponent(
    () => pageScript(() => import('./documents/versions/VersionsPage.tsx')),
    'VersionsPage',
  ),
});

const version = createRoute({
  getParentRoute: () => inside,
  path: '/documenti/$id/versioni/$versione',
  component: lazyRouteComponent(
    () => pageScript(() => import('./documents/versions/VersionPage.tsx')),
    'VersionPage',
  ),
});

const comparison = createRoute({
  getParentRoute: () => inside,
  path: '/documenti/$id/confronto',
  validateSearch: compareSearch,
  component: lazyRouteComponent(
    () => pageScript(() => import('./documents/versions/compare/ComparePage.tsx')),
    'ComparePage',
  ),
});

const rounds = createRoute({
  getParentRoute: () => inside,
  path: '/consultazioni',
  component: lazyRouteComponent(
    () => pageScript(() => import('./discussion/consultations/RoundsPage.tsx')),
    'RoundsPage',
  ),
});

const openRound = createRoute({
  getParentRoute: () => inside,
  path: '/consultazioni/nuova',
  component: lazyRouteComponent(
    () => pageScript(() => import('./discussion/consultations/OpenRoundPage.tsx')),
    'OpenRoundPage',
  ),
});

const round = createRoute({
  getParentRoute: () => inside,
  path: '/consultazioni/$id',
  validateSearch: roundFilters,
  component: lazyRouteComponent(
    () => pageScript(() => import('./discussion/consultations/RoundPage.tsx')),
    'RoundPage',
  ),
});

const recommendations = createRoute({
  getParentRoute: () => inside,
  path: '/raccomandazioni',
  validateSearch: matrixSearch,
  component: lazyRouteComponent(
    () => pageScript(() => import('./recommendations/matrix/MatrixPage.tsx')),
    'MatrixPage',
  ),
});

const sittings = createRoute({
  getParentRoute: () => inside,
  path: '/sedute',
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/rounds/SittingsPage.tsx')),
    'SittingsPage',
  ),
});

const openSitting = createRoute({
  getParentRoute: () => inside,
  path: '/sedute/nuova',
  validateSearch: openSearch,
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/rounds/OpenSittingPage.tsx')),
    'OpenSittingPage',
  ),
});

const simulator = createRoute({
  getParentRoute: () => inside,
  path: '/sedute/simula',
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/rules/SimulatorPage.tsx')),
    'SimulatorPage',
  ),
});

const signOff = createRoute({
  getParentRoute: () => inside,
  path: '/sedute/$id',
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/rounds/RoundPage.tsx')),
    'RoundPage',
  ),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/registro',
  validateSearch: recordFilters,
  component: lazyRouteComponent(
    () => pageScript(() => import('./decisions/register/RecordPage.tsx')),
    'RecordPage',
  ),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/avvisi',
  component: lazyRouteComponent(() => pageScript(() => import('./inbox/NoticesPage.tsx')), 'NoticesPage'),
});

const workshops = createRoute({
  getParentRoute: () => inside,
  path: '/laboratori',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/preparing/WorkshopsPage.tsx')),
    'WorkshopsPage',
  ),
});

const newWorkshop = createRoute({
  getParentRoute: () => inside,
  path: '/laboratori/nuovo',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/preparing/NewWorkshopPage.tsx')),
    'NewWorkshopPage',
  ),
});

const workshop = createRoute({
  getParentRoute: () => inside,
  path: '/laboratori/$id',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/preparing/WorkshopPage.tsx')),
    'WorkshopPage',
  ),
});

const joinSheet = createRoute({
  getParentRoute: () => alone,
  path: '/laboratori/$id/foglio',
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/preparing/JoinSheetPage.tsx')),
    'JoinSheetPage',
  ),
});

const registration = createRoute({
  getParentRoute: () => open,
  path: '/iscrizione',
  // The address loses its secret before anything is drawn.
  beforeLoad: ({ location }) => {
    if (location.hash !== '') {
      holdRegistration(location.hash);
      throw redirect({ to: '/iscrizione', replace: true });
    }
    return { registration: heldRegistration() };
  },
  component: lazyRouteComponent(
    () => pageScript(() => import('./workshops/registering/RegistrationPage.tsx')),
    'RegistrationPage',
  ),
});

const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profilo',
  validateSearch: profileSearch,
  component: lazyRouteComponent(() => pageScript(() => import('./people/profile/Profile.tsx')), 'Profile'),
});

const delegations = createRoute({
  getParentRoute: () => inside,
  path: '/deleghe',
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/delegations/DelegationsPage.tsx')),
    'DelegationsPage',
  ),
});

/** The first page of the administration that this person may open; whoever may open none learns why there. */
const administration = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    const { registerPages } = await pageScript(() => import('./people/register/registerPages.ts'));
    const [first] = session ? registerPages(session.actor) : [];
    throw redirect({ to: first?.to ?? '/amministrazione/comuni', replace: true });
  },
});

const territory = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione/comuni',
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/register/territory/TerritoryPage.tsx')),
    'TerritoryPage',
  ),
});

const organisations = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione/enti',
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/register/organisations/OrganisationsPage.tsx')),
    'OrganisationsPage',
  ),
});

const bodies = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione/organi',
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/register/bodies/BodiesPage.tsx')),
    'BodiesPage',
  ),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione/persone',
  validateSearch: peopleFilters,
  component: lazyRouteComponent(
    () => pageScript(() => import('./people/register/persons/PeoplePage.tsx')),
    'PeoplePage',
  ),
});

const grants = createRoute({
  getParentRoute: () => inside,
  path: '/amministrazione/permessi',
  component: lazyRouteComponent(
    () => pageScript(() => import('./documents/AllGrantsPage.tsx')),
    'AllGrantsPage',
  ),
});

const router = createRouter({
  routeTree: root.addChildren([
    door,
    alone.addChildren([hallScreen, signing, receipt, joinSheet]),
    open.addChildren([notYet, invitation, joining, recap, registration, unsubscribe]),
    hall.addChildren([table]),
    inside.addChildren([
      desk,
      plan,
      document,
      versions,
      version,
      comparison,
      rounds,
      openRound,
      round,
      workshopConsole,
      recommendations,
      sittings,
      openSitting,
      simulator,
      signOff,
      record,
      workshops,
      newWorkshop,
      workshop,
      notices,
      profile,
      delegations,
      administration,
      territory,
      organisations,
      bodies,
      people,
      grants,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageError,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}

/** Every address of Corale, and what happens when the session ends under the reader's hands. */
export function App() {
  useEffect(
    () =>
      onTextErased((document) => {
        void import('./discussion/forgetErased.ts').then(({ forgetErased }) => forgetErased(document));
      }),
    [],
  );
  useEffect(
    () =>
      onSignedOut(() => {
        if (!queryClient.getQueryData(sessionQuery.queryKey)) return;
        forgetPerson(queryClient);
        const { href } = router.state.location;
        void router.navigate({ to: '/', search: { poi: href, fine: 'sessione' }, replace: true });
      }),
    [],
  );
  return (
    <Companion.Provider value={TextCompanion}>
      <BelowVersion.Provider value={VersionFoot}>
        <Answered.Provider value={RecommendationAnswer}>
          <RouterProvider router={router} />
        </Answered.Provider>
      </BelowVersion.Provider>
    </Companion.Provider>
  );
}
