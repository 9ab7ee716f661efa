import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import type { Sql } from 'postgres';
import { largestSignedFile } from '../shared/decisions/externalSignature.ts';
import { importLimits } from '../shared/documents/api.ts';
import { fileLimits } from '../shared/documents/files.ts';
import { must } from '../shared/kernel/assert.ts';
import type { Clock, Ids } from '../shared/kernel/ports.ts';
import { can } from '../shared/people/can.ts';
import { largestAct } from '../shared/people/delegationApi.ts';
import { updateLimit } from '../shared/sync/limits.ts';
import { decisionsWitness } from './decisions/erasure/decisionsWitness.ts';
import { openTypesetter } from './decisions/pdf/typesetter.ts';
import { type RecordRoutesDeps, recordRoutes } from './decisions/record/routes.ts';
import { ballotRoutes } from './decisions/rounds/ballotRoutes.ts';
import { bodyRuleRoutes } from './decisions/rounds/bodyRoutes.ts';
import { openRoundSweep } from './decisions/rounds/roundSweep.ts';
import { roundsGuard } from './decisions/rounds/roundsGuard.ts';
import { type RoundRoutesDeps, roundRoutes } from './decisions/rounds/routes.ts';
import { type SignatureRoutesDeps, signatureRoutes } from './decisions/signatures/routes.ts';
import { discussionWitness } from './discussion/erasure/discussionWitness.ts';
import { exportRoutes } from './discussion/export/routes.ts';
import { observationsGuard } from './discussion/observationsGuard.ts';
import { consultationRoutes } from './discussion/rounds/routes.ts';
import { type DiscussionRoutesDeps, observationRoutes, observationsOfDocument } from './discussion/routes.ts';
import { delegableTextsOver } from './documents/delegableTexts.ts';
import { fileRoutes } from './documents/files/routes.ts';
import { grantsHeld } from './documents/grantStore.ts';
import { openImporter } from './documents/import/importer.ts';
import { accessOver } from './documents/rights.ts';
import { type DocumentRoutesDeps, documentRoutes } from './documents/routes.ts';
import { bytesGuard } from './documents/versions/bytesGuard.ts';
import { completeWaiting } from './documents/versions/completeVersion.ts';
import { freezesOf } from './documents/versions/versionStore.ts';
import { type NoticeDeps, noticeRoutes } from './inbox/noticeRoutes.ts';
import { type Inbox, openInbox } from './inbox/openInbox.ts';
import { type InboxDeps, inboxRoutes } from './inbox/routes.ts';
import { openAuthentication } from './people/authentication.ts';
import { type CurrentSession, currentSessionOver } from './people/currentSession.ts';
import { type DelegationRoutesDeps, delegationRoutes } from './people/delegations/routes.ts';
import { accessRoutes } from './people/invitations/accessRoutes.ts';
import { invitationRoutes } from './people/invitations/routes.ts';
import { type IdentityProvider, openIdentityProvider } from './people/login/identity/provider.ts';
import { openLimits } from './people/login/limits.ts';
import { notify } from './people/login/notices.ts';
import { profileRoutes } from './people/login/profile/routes.ts';
import { loginRoutes } from './people/login/routes.ts';
import type { EmailChanged } from './people/register/emailChanged.ts';
import { type RegisterRoutesDeps, registerRoutes } from './people/register/routes.ts';
import { type PeopleDeps, peopleRoutes } from './people/routes.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { type PlanDeps, planRoutes } from './plan/routes.ts';
import { sectionsInOrder } from './plan/sectionsInOrder.ts';
import { placesInPlan } from './plan/store.ts';
import { openBackground } from './platform/background.ts';
import { openCheckpoints } from './platform/checkpoints.ts';
import { clientAddressBehind } from './platform/clientAddress.ts';
import type { Config } from './platform/config.ts';
import type { Database, Reader } from './platform/database.ts';
import { guard, type Upload } from './platform/httpGuard.ts';
import { openTurns } from './platform/inTurn.ts';
import { cookieSecretFrom, letterSecretFrom } from './platform/keptSecret.ts';
import type { TellLive } from './platform/live.ts';
import type { LiveReader } from './platform/livePages.ts';
import type { Logger } from './platform/logger.ts';
import { type Mailer, openMailer } from './platform/mail.ts';
import { type LiveServer, openLive } from './platform/openLive.ts';
import { type AskedFrom, originAllowed, ownOrigins } from './platform/origin.ts';
import type { SigningKey } from './platform/signingKey.ts';
import { serveClient } from './platform/staticFiles.ts';
import { answerByRoundOver } from './recommendations/answerByRound.ts';
import { outcomesOf } from './recommendations/outcomeStore.ts';
import { outcomeWitness } from './recommendations/outcomeWitness.ts';
import { type RecommendationRoutesDeps, recommendationRoutes } from './recommendations/routes.ts';
import { openSync } from './sync/openSync.ts';
import type { SyncFigures, SyncMeter } from './sync/syncMeter.ts';
import type { SyncServer } from './sync/syncServer.ts';
import type { WriteAccess } from './sync/writeAccess.ts';

export type AppDeps = {
  readonly config: Config;
  readonly db: Database;
  readonly sqlFor: (options: { readonly connections: number; readonly lockTimeoutMs?: number }) => Sql;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly sessionSecret: string;
  /** Signs how far the record has come. */
  readonly signingKey: SigningKey;
  readonly clientDir: string;
  /** Counts what happens at the sockets. */
  readonly meter?: SyncMeter;
  /** How long an open text that everybody left is kept, in milliseconds. */
  readonly idleMs?: number;
};

export type App = {
  readonly fetch: Hono['fetch'];
  /** Every address that it answers. */
  readonly routes: Hono['routes'];
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly figures: () => SyncFigures;
  /** Pages that hear of changes now. */
  readonly livePages: () => number;
  /** Flushes what is queued and closes every socket. */
  readonly close: () => Promise<void>;
};

/** Builds everything that answers requests, and plugs every room's ports. The only place where rooms meet. */
export async function openApp(deps: AppDeps): Promise<App> {
  const { config, db, logger } = deps;
  const district = must(await servedDistrict(db), 'a server has a district');
  const auth = openAuthentication({ db, logger, baseUrl: config.baseUrl, secret: deps.sessionSecret });
  const currentSession = currentSessionOver({ ...deps, auth, district: district.id });
  const own = ownOrigins(config.baseUrl);
  const fromOwn = (headers: Headers) => originAllowed(askedFrom(headers), own);
  const live = openLive({
    ...deps,
    originAllowed: fromOwn,
    reader: (headers) => liveReader(currentSession, headers),
  });
  const sync = openSync({
    ...deps,
    externalClients: district.externalClients,
    originAllowed: fromOwn,
    session: (headers) => visitorSession(currentSession, headers),
    access: accessOfVisitors(accessOver(db)),
    draftOf: (document) => freezesOf(db, document),
  });
  // In a demo addresses are whatever a visitor writes: nobody is to get mail because of it.
  const mail = config.mail === null || district.demo ? null : openMailer(config.mail, logger);
  const login = loginParts(deps, mail?.mailer ?? null);
  const app = new Hono();
  guard(app, { config, logger, uploads });
  const emailChanged: EmailChanged = ({ was, name, language }) =>
    notify({ ...deps, ...login }, { name, language, email: was }, { kind: 'addressChanged' });
  const unsubscribeSecret = letterSecretFrom(deps.sessionSecret);
  const inbox = openInbox({
    ...deps,
    district: district.id,
    tellLive: live.tellLive,
    places: placesInPlan,
    mailer: login.mailer,
    baseUrl: config.baseUrl,
    unsubscribeSecret,
  });
  const checkpoints = openCheckpoints({ ...deps, district: district.id });
  const rooms = {
    ...deps,
    checkpoints,
    ...sync,
    ...login,
    ...heardByBoth(sync, live),
    tellLive: telling(live, inbox),
    district: district.id,
    unsubscribeSecret,
    auth,
    currentSession,
    places: placesInPlan,
    outcomes: outcomesOf,
    guards,
    erasureWitnesses: [discussionWitness, decisionsWitness, outcomeWitness],
    inTurn: openTurns(),
    planSections: (reader: Reader) => sectionsInOrder(reader, district.id),
    answerRecommendation: answerByRoundOver({ ...deps, ...sync, guards }),
    importer: openImporter(),
    typeset: openTypesetter(),
    grantsHeld,
    delegableTexts: delegableTextsOver({ db, places: placesInPlan }),
    emailChanged,
  };
  // What a crash has left between a freeze and its bytes; whoever looks at such a text tries again.
  await completeWaiting(rooms).catch((error: unknown) =>
    logger.error({ err: error }, 'a frozen text has no bytes yet'),
  );
  const sweep = openRoundSweep(rooms);
  app.route('/api', apiRoutes(rooms));
  app.route('/files', fileRoutes(rooms));
  serveClient(app, deps.clientDir);
  const close = async () => {
    live.close();
    await inbox.close();
    await sweep.close();
    await checkpoints.close();
    await sync.close();
    await login.background.settled();
    mail?.close();
  };
  const upgrade: App['upgrade'] = (request, socket, head) =>
    (isLivePath(request.url) ? live : sync).upgrade(request, socket, head);
  return {
    fetch: app.fetch,
    routes: app.routes,
    upgrade,
    figures: sync.figures,
    livePages: live.pages,
    close,
  };
}

/** What rooms have against a step of a text, in the order in which they are asked. */
const guards = [bytesGuard, roundsGuard, observationsGuard];

/** What ends or changes for somebody counts at once for her texts and for her pages. */
function heardByBoth(sync: SyncServer, live: LiveServer): Pick<SyncServer, 'sessionEnded' | 'rightsChanged'> {
  return {
    sessionEnded: (sessionId) => {
      sync.sessionEnded(sessionId);
      live.sessionEnded(sessionId);
    },
    rightsChanged: {
      withdraw: sync.rightsChanged.withdraw,
      tell: () => {
        sync.rightsChanged.tell();
        live.review();
      },
    },
  };
}

/** Whoever tells open pages has just committed: so the outbox has something to tell too. */
function telling(live: LiveServer, inbox: Inbox): TellLive {
  return (event, to) => {
    live.tellLive(event, to);
    inbox.wake();
  };
}

async function visitorSession(currentSession: CurrentSession, headers: Headers) {
  const session = await currentSession(headers);
  return session === null ? null : { ...session, visitor: { kind: 'person' as const, actor: session.actor } };
}

/** Texts of documents are for people of the district; no guest has any. */
function accessOfVisitors(documents: ReturnType<typeof accessOver>): WriteAccess {
  return async (visitor, id) => (visitor.kind === 'person' ? documents(visitor.actor, id) : 'none');
}

async function liveReader(currentSession: CurrentSession, headers: Headers): Promise<LiveReader | null> {
  const session = await currentSession(headers);
  if (session === null) return null;
  const { actor, sessionId, endsAt } = session;
  return {
    person: actor.person,
    sessionId,
    endsAt,
    reads: can(actor, 'document.read', { sameDistrict: true }),
  };
}

function isLivePath(url = '/'): boolean {
  return new URL(url, 'http://localhost').pathname === '/live';
}

/** What only the ways in need. */
function loginParts({ config, logger, sessionSecret }: AppDeps, mailer: Mailer | null) {
  return {
    mailer,
    identityProvider: identityProviderOf(config, logger),
    background: openBackground(logger),
    limits: openLimits(),
    clientAddress: clientAddressBehind(config.trustedProxies),
    cookieSecret: cookieSecretFrom(sessionSecret),
  };
}

function identityProviderOf({ identityProvider, baseUrl }: Config, logger: Logger): IdentityProvider | null {
  const redirect = `${baseUrl.origin}/api/login/identity-provider/callback`;
  return identityProvider === null ? null : openIdentityProvider(identityProvider, redirect, logger);
}

const uploads: readonly Upload[] = [
  { path: /^\/api\/documents\/import$/u, largest: importLimits.word, tooLarge: 'too_large' },
  {
    path: /^\/api\/register\/territory\/(?:preview|import)$/u,
    largest: importLimits.word,
    tooLarge: 'too_large',
  },
  { path: /^\/api\/documents\/[^/]+\/held$/u, largest: updateLimit, tooLarge: 'too_large' },
  { path: /^\/api\/documents\/[^/]+\/images$/u, largest: fileLimits.image, tooLarge: 'image_too_large' },
  {
    path: /^\/api\/documents\/[^/]+\/attachments$/u,
    largest: fileLimits.attachment,
    tooLarge: 'attachment_too_large',
  },
  {
    path: /^\/api\/(?:documents\/[^/]+\/versions|rounds)\/[^/]+\/signatures$/u,
    largest: largestSignedFile,
    tooLarge: 'attachment_too_large',
  },
  { path: /^\/api\/delegations\/[^/]+\/act$/u, largest: largestAct, tooLarge: 'attachment_too_large' },
];

function askedFrom(headers: Headers): AskedFrom {
  return {
    origin: headers.get('origin') ?? undefined,
    secFetchSite: headers.get('sec-fetch-site') ?? undefined,
  };
}

function apiRoutes(
  deps: PeopleDeps &
    RegisterRoutesDeps &
    DelegationRoutesDeps &
    DocumentRoutesDeps &
    DiscussionRoutesDeps &
    RecordRoutesDeps &
    RoundRoutesDeps &
    PlanDeps &
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
    .route('/recommendations', recommendationRoutes(deps))
    .route('/desk', inboxRoutes(deps))
    .route('/inbox', noticeRoutes(deps));
}
