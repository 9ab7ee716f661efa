import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import type { Sql } from 'postgres';
import { must } from '../shared/kernel/assert.ts';
import type { Clock, Ids } from '../shared/kernel/ports.ts';
import { apiRoutes } from './apiRoutes.ts';
import { decisionsWitness } from './decisions/erasure/decisionsWitness.ts';
import { openTypesetter } from './decisions/pdf/typesetter.ts';
import { openRoundSweep } from './decisions/rounds/roundSweep.ts';
import { roundsGuard } from './decisions/rounds/roundsGuard.ts';
import { discussionWitness } from './discussion/erasure/discussionWitness.ts';
import { observationsGuard } from './discussion/observationsGuard.ts';
import { delegableTextsOver } from './documents/delegableTexts.ts';
import { fileRoutes } from './documents/files/routes.ts';
import { grantsHeld } from './documents/grantStore.ts';
import { openImporter } from './documents/import/importer.ts';
import { accessOver } from './documents/rights.ts';
import { bytesGuard } from './documents/versions/bytesGuard.ts';
import { completeWaiting } from './documents/versions/completeVersion.ts';
import { freezesOf } from './documents/versions/versionStore.ts';
import { type Inbox, openInbox } from './inbox/openInbox.ts';
import { openAuthentication } from './people/authentication.ts';
import { currentSessionOver } from './people/currentSession.ts';
import { currentGuestOver } from './people/guests/currentGuest.ts';
import { type IdentityProvider, openIdentityProvider } from './people/login/identity/provider.ts';
import { openLimits } from './people/login/limits.ts';
import { notify } from './people/login/notices.ts';
import type { EmailChanged } from './people/register/emailChanged.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { sectionsInOrder } from './plan/sectionsInOrder.ts';
import { placesInPlan } from './plan/store.ts';
import { openAfterAbsence } from './platform/afterAbsence.ts';
import { openBackground } from './platform/background.ts';
import { openCheckpoints } from './platform/checkpoints.ts';
import { clientAddressBehind } from './platform/clientAddress.ts';
import type { Config } from './platform/config.ts';
import type { Database, Reader } from './platform/database.ts';
import { guard } from './platform/httpGuard.ts';
import { openTurns } from './platform/inTurn.ts';
import {
  cookieSecretFrom,
  letterSecretFrom,
  recapSecretFrom,
  registrationSecretFrom,
} from './platform/keptSecret.ts';
import type { TellLive } from './platform/live.ts';
import type { Logger } from './platform/logger.ts';
import { type Mailer, openMailer } from './platform/mail.ts';
import { type LiveServer, openLive } from './platform/openLive.ts';
import { type AskedFrom, originAllowed, ownOrigins } from './platform/origin.ts';
import type { SigningKey } from './platform/signingKey.ts';
import { serveClient } from './platform/staticFiles.ts';
import { answerByRoundOver } from './recommendations/answerByRound.ts';
import { linksWitness } from './recommendations/linksWitness.ts';
import { outcomesOf } from './recommendations/outcomeStore.ts';
import { outcomeWitness } from './recommendations/outcomeWitness.ts';
import { planVoteGuard } from './recommendations/planVoteGuard.ts';
import { openSync } from './sync/openSync.ts';
import type { SyncFigures, SyncMeter } from './sync/syncMeter.ts';
import type { SyncServer } from './sync/syncServer.ts';
import { uploads } from './uploads.ts';
import { accessOfVisitors, liveReader, visitorSession } from './visitors.ts';
import { openNameSweep } from './workshops/forget/nameSweep.ts';
import { provenancesOf } from './workshops/provenancesOf.ts';
import { openInvitationLetters } from './workshops/registering/invitationLetters.ts';
import { tableAccessOver } from './workshops/tableAccess.ts';
import { topicOf } from './workshops/topics.ts';
import { workshopNames } from './workshops/workshopStore.ts';
import type { TellWorkshop } from './workshops/workshopsDeps.ts';

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
  /** Does at once what is otherwise looked at every few minutes: what is due by the clock. */
  readonly sweep: () => Promise<void>;
  /** Flushes what is queued and closes every socket. */
  readonly close: () => Promise<void>;
};

/** Builds everything that answers requests, and plugs every room's ports. The only place where rooms meet. */
export async function openApp(deps: AppDeps): Promise<App> {
  const { config, db, logger } = deps;
  const district = must(await servedDistrict(db), 'a server has a district');
  const auth = openAuthentication({ db, logger, baseUrl: config.baseUrl, secret: deps.sessionSecret });
  const currentSession = currentSessionOver({ ...deps, auth, district: district.id });
  const currentGuest = currentGuestOver({ ...deps, district: district.id });
  const sessions = { db, currentSession, currentGuest };
  const own = ownOrigins(config.baseUrl);
  const fromOwn = (headers: Headers) => originAllowed(askedFrom(headers), own);
  const live = openLive({
    ...deps,
    originAllowed: fromOwn,
    reader: (headers, query) => liveReader(sessions, headers, query),
  });
  const sync = openSync({
    ...deps,
    externalClients: district.externalClients,
    originAllowed: fromOwn,
    session: (headers) => visitorSession(sessions, headers),
    access: accessOfVisitors(accessOver(db), tableAccessOver(db)),
    draftOf: (document) => freezesOf(db, document),
  });
  // In a demo addresses are whatever a visitor writes: nobody is to get mail because of it.
  const mail = config.mail === null || district.demo ? null : openMailer(config.mail, logger);
  const absence = openAfterAbsence({ answers: () => servedDistrict(db), back: live.greetAgain });
  const login = loginParts(deps, mail?.mailer ?? null, absence.noteAway);
  const app = new Hono();
  guard(app, { config, logger, uploads, noteAway: absence.noteAway });
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
  const registrationSecret = registrationSecretFrom(deps.sessionSecret);
  const invitations = openInvitationLetters({ ...deps, mailer: login.mailer, registrationSecret });
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
    currentGuest,
    tellWorkshop: tellingWorkshops(live),
    reviewMember: live.reviewMember,
    registrationSecret,
    sendInvitations: invitations.run,
    recapSecret: recapSecretFrom(deps.sessionSecret),
    places: placesInPlan,
    outcomes: outcomesOf,
    guards,
    erasureWitnesses: [discussionWitness, decisionsWitness, outcomeWitness, linksWitness],
    inTurn: openTurns(),
    planSections: (reader: Reader) => sectionsInOrder(reader, district.id),
    answerRecommendation: answerByRoundOver({ ...deps, ...sync, guards }),
    planVoteGuard,
    provenances: provenancesOf,
    workshopNames,
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
  const sweeps = [openRoundSweep(rooms), openNameSweep(rooms), invitations];
  app.route('/api', apiRoutes(rooms));
  app.route('/files', fileRoutes(rooms));
  serveClient(app, deps.clientDir);
  const close = async () => {
    absence.close();
    live.close();
    await inbox.close();
    for (const sweep of sweeps) await sweep.close();
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
    sweep: async () => {
      for (const one of sweeps) one.run();
      await Promise.all(sweeps.map((one) => one.settled()));
    },
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

/** What changed in a workshop goes to the pages that follow it. */
function tellingWorkshops(live: LiveServer): TellWorkshop {
  return (workshop, change, to) =>
    live.tellLive({ event: 'workshop', workshop, change }, { topic: topicOf(to) });
}

function isLivePath(url = '/'): boolean {
  return new URL(url, 'http://localhost').pathname === '/live';
}

/** What only the ways in need. */
function loginParts({ config, logger, sessionSecret }: AppDeps, mailer: Mailer | null, noteAway: () => void) {
  return {
    mailer,
    identityProvider: identityProviderOf(config, logger),
    background: openBackground(logger, noteAway),
    limits: openLimits(),
    clientAddress: clientAddressBehind(config.trustedProxies),
    cookieSecret: cookieSecretFrom(sessionSecret),
  };
}

function identityProviderOf({ identityProvider, baseUrl }: Config, logger: Logger): IdentityProvider | null {
  const redirect = `${baseUrl.origin}/api/login/identity-provider/callback`;
  return identityProvider === null ? null : openIdentityProvider(identityProvider, redirect, logger);
}

function askedFrom(headers: Headers): AskedFrom {
  return {
    origin: headers.get('origin') ?? undefined,
    secFetchSite: headers.get('sec-fetch-site') ?? undefined,
  };
}
