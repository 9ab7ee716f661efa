import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { freePort } from '../../server/platform/freePort.ts';
import { must } from '../../shared/kernel/assert.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { enterDemo, sectionOf, type Visitor } from '../support/demoVisitor.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';
import { openTypist } from '../support/typist.ts';

let database: FreshDatabase;
let data: TemporaryDirectory;
let port: string;
/** One life after the other on the same data and the same port. */
let server: RunningServer;
beforeAll(async () => {
  database = await freshDatabase({ holds: 'demo' });
  data = await temporaryDirectory();
  port = String(await freePort('127.0.0.1'));
  server = await start();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
  await database.drop();
});

function start(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  return startServer({ dataDir: data.path, databaseUrl: database.url, env: { PORT: port, ...env } });
}

const addressOf = ({ baseUrl }: RunningServer) => `${baseUrl.replace(/^http/u, 'ws')}/sync`;

/** A client that does not answer when the server closes: the server has to wait for it. */
async function deafSocket(server: RunningServer, visitor: Visitor, document: string): Promise<WebSocket> {
  const url = `${addressOf(server)}/${document}?ack=1&schema=${schemaVersion}`;
  const socket = new WebSocket(url, { headers: visitor.headers });
  socket.on('error', () => undefined);
  await once(socket, 'message');
  socket.pause();
  return socket;
}

/** Has a way to throw what nobody catches. */
const withFault = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    "process.on('SIGUSR2', () => { Promise.reject(new Error('nobody caught it')) })",
  )}`,
};

/** Far more than are typed while a server stops; not so many that a slow start makes a long text. */
const mostWords = 100;

test('[C4] a restart under typing clients loses no word: stored, acknowledged, sent away, back again', async () => {
  const personas = ['elena-esempi', 'marta-provini', 'nadia-modelli'];
  const visitors = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      enterDemo(server.baseUrl, must(personas[index % 3], 'a persona')),
    ),
  );
  const document = await sectionOf(must(visitors[0], 'a visitor'), '9.E');
  const address = addressOf(server);
  const writers = visitors.map(({ headers, session }) =>
    openTypist({ address, headers, person: session.actor.person, document }),
  );
  await Promise.all(writers.map((writer) => writer.until('saved', (text) => text.save.kind === 'saved')));
  const codes: number[] = [];
  for (const { session } of writers) {
    session.snapshot()?.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
  }
  let typed = 0;
  let typing = true;
  const typingAll = Promise.all(
    writers.map(async (writer, index) => {
      for (let word = 0; typing && word < mostWords; word++) {
        await writer.types(`⟨${index}-${word}⟩`);
        typed++;
        // The pace of typing; nothing is waited for.
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return writer;
    }),
  );
  await expect.poll(() => typed).toBeGreaterThan(50);
  expect(await server.stop()).toBe(0);
  // What follows are tries to come back while nobody is there.
  expect(codes.slice(0, writers.length)).toEqual(writers.map(() => closeCodes.restart));
  server = await start(withFault);
  typing = false;
  await typingAll;
  await Promise.all(
    writers.map((writer) => writer.until('saved', (text) => text.save.kind === 'saved', 20_000)),
  );
  const words = must(writers[0], 'a writer').words();
  const all = words.match(/⟨\d-\d+⟩/gu) ?? [];
  expect([all.length, new Set(all).size]).toEqual([typed, typed]);
  for (const writer of writers) {
    expect(writer.words()).toBe(words);
    writer.close();
  }
  expect(server.output()).not.toContain('unexpected error');
});

test('what nobody caught is logged and ends the process: the next one starts from what is stored', async () => {
  process.kill(server.pid, 'SIGUSR2');
  expect(await server.exited).toBe(1);
  expect(server.output()).toMatch(/nobody caught it.*unexpected error/u);
  server = await start();
  expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(200);
});

test('a second signal ends it at once', async () => {
  const visitor = await enterDemo(server.baseUrl, 'elena-esempi');
  const socket = await deafSocket(server, visitor, await sectionOf(visitor, '9.E'));
  const impatient = setInterval(() => process.kill(server.pid, 'SIGTERM'), 100);
  const code = await server.exited;
  clearInterval(impatient);
  socket.terminate();
  expect([code, server.output()]).toEqual([1, expect.stringContaining('Mi fermo subito.')]);
});
