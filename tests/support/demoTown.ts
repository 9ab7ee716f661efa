import { type App, openApp } from '../../server/app.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { randomIds } from '../../server/platform/clock.ts';
import { readConfig } from '../../server/platform/config.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { newSigningKey } from '../../server/platform/signingKey.ts';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { DemoPersona } from '../../shared/people/demoPersonas.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** An answer of the API, read whole. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** Somebody in front of the API, with a cookie or without. */
export type Visitor = {
  readonly cookie: string;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly get: <T>(path: string) => Promise<T>;
  /** An answer as its bytes: what reading as text would take away is still there. */
  readonly download: (path: string) => Promise<Uint8Array>;
  /** Bytes as they are. */
  readonly send: (method: string, path: string, bytes: Uint8Array) => Promise<Answer>;
  readonly upload: (path: string, fields: Record<string, string | File>) => Promise<Answer>;
};

/** The demo district with the real app over a real database; requests never leave the process. */
export type DemoTown = AsyncDisposable & {
  readonly database: FreshDatabase;
  /** Every address of the API: "GET /api/plan". */
  readonly routes: readonly string[];
  /** For a real HTTP server, where a test needs sockets. */
  readonly fetch: App['fetch'];
  readonly upgrade: App['upgrade'];
  /** What is due by the town's time, done at once. */
  readonly sweep: App['sweep'];
  /** The town's own time: every look at it takes a millisecond. */
  readonly time: Clock & { readonly pass: (milliseconds: number) => void };
  readonly stranger: Visitor;
  /** Whoever shows this cookie. */
  readonly withCookie: (cookie: string) => Visitor;
  readonly enter: (persona: DemoPersona) => Promise<Visitor>;
  /** As somebody whom a test has made a persona. */
  readonly enterAs: (persona: string) => Promise<Visitor>;
  /** The document of a section by its number in the plan: "9.E". */
  readonly section: (number: string) => Promise<DocumentId>;
};

export const origin = 'http://localhost:3000';

export async function openDemoTown(
  env: Record<string, string> = {},
  open: () => Promise<FreshDatabase> = () => freshDatabase({ holds: 'demo' }),
): Promise<DemoTown> {
  const database = await open();
  const time = startTime(new Date());
  // Where there is a territory already, this leaves it alone.
  await seedDemo({ db: database.db, clock: time, ids: randomIds });
  const app = await openApp({
    config: readConfig({ CORALE_DEMO: '1', DATA_DIR: '/nowhere', ...env }),
    db: database.db,
    sqlFor: database.sqlFor,
    clock: time,
    ids: randomIds,
    logger: createLogger('silent'),
    sessionSecret: 'a secret of the tests, long enough to be one',
    signingKey: newSigningKey(),
    clientDir: import.meta.dirname,
  });
  const visitor = (cookie: string) => visitorWith(cookie, async (request) => app.fetch(request));
  const stranger = visitor('');
  const enterAs = async (persona: string) => {
    const answer = await stranger.ask('POST', '/api/demo/enter', { persona });
    return visitor(cookieOf(answer.headers));
  };
  const enter: DemoTown['enter'] = enterAs;
  return {
    database,
    routes: [
      ...new Set(
        app.routes
          .filter(({ method, path }) => method !== 'ALL' && /^\/(?:api|files)\//u.test(path))
          .map(({ method, path }) => `${method} ${path}`),
      ),
    ],
    fetch: app.fetch,
    upgrade: app.upgrade,
    sweep: app.sweep,
    time,
    stranger,
    withCookie: visitor,
    enter,
    enterAs,
    section: async (number) => {
      const rows = await (await enter('elena-esempi')).get<readonly DocumentRow[]>('/api/documents');
      return must(
        rows.find((row) => row.number === number),
        `the plan has a section ${number}`,
      ).id;
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function startTime(start: Date): DemoTown['time'] {
  let at = start.getTime();
  return {
    now: () => new Date(at++),
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** What a browser sends back of the cookies it was given. */
export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}

function visitorWith(cookie: string, fetch: (request: Request) => Promise<Response>): Visitor {
  const respond = (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    return fetch(new Request(origin + path, { ...init, headers }));
  };
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await respond(path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  const ask: Visitor['ask'] = (method, path, body, headers) =>
    send(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    cookie,
    ask,
    get: async <T>(path: string) => {
      const answer = await ask('GET', path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as T;
    },
    download: async (path) => new Uint8Array(await (await respond(path, {})).arrayBuffer()),
    send: (method, path, bytes) =>
      send(path, {
        method,
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': String(bytes.byteLength),
        },
        body: new Uint8Array(bytes),
      }),
    upload: async (path, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      // As a browser sends it: with its length.
      const packed = new Response(form);
      const body = await packed.arrayBuffer();
      const headers = {
        'content-type': packed.headers.get('content-type') ?? '',
        'content-length': String(body.byteLength),
      };
      return send(path, { method: 'POST', headers, body });
    },
  };
}
