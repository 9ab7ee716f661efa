import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formAround, guard, usualBody } from '../../server/platform/httpGuard.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { readBody } from '../../server/platform/readBody.ts';
import { answerRefusal } from '../../server/platform/refusalAnswer.ts';
import { serveClient } from '../../server/platform/staticFiles.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

const baseUrl = new URL('http://localhost:3000');
const page = { origin: baseUrl.origin };
const json = { ...page, 'content-type': 'application/json' };

const largest = 20 * 1024 * 1024;
const largestUpload = largest + formAround;
const uploads = [{ path: /^\/api\/file$/u, largest, tooLarge: 'too_large' }] as const;

const away: string[] = [];

function guardedApp(): Hono {
  const app = new Hono();
  guard(app, {
    config: { baseUrl },
    logger: createLogger('silent'),
    uploads,
    noteAway: () => away.push('noted'),
  });
  app.post('/api/title', async (c) => {
    const body = await readBody(c, z.object({ title: z.string().min(1) }).strict());
    return body.ok ? c.json(body.value) : answerRefusal(c, body.refused);
  });
  app.post('/api/file', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  app.get('/api/read', (c) => c.text('read'));
  app.get('/api/bug', () => {
    throw new Error('a secret detail');
  });
  app.get('/api/away', () => {
    throw Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' });
  });
  app.get('/api/http/:status', (c) => {
    throw new HTTPException(c.req.param('status') === '413' ? 413 : 400);
  });
  return app;
}

const app = guardedApp();

function send(path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> {
  return Promise.resolve(app.request(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit));
}

async function refusedWith(answer: Response): Promise<unknown> {
  return [answer.status, ((await answer.json()) as { refused: unknown }).refused];
}

test('a good body comes through as its schema reads it', async () => {
  const answer = await send('/api/title', '{"title":"Casa"}', json);
  expect(await answer.json()).toEqual({ title: 'Casa' });
});

test.for([
  ['', 'nothing'],
  ['{', 'half an object'],
  ['null', 'null'],
  ['[]', 'a list'],
  ['{"title":5}', 'a number for a text'],
  ['{"title":""}', 'an empty title'],
  ['{"title":"x","more":1}', 'a field too many'],
  ['{"title":"x"} {"title":"y"}', 'two bodies'],
] as const)('%s is malformed: %s', async ([body]) => {
  expect(await refusedWith(await send('/api/title', body, json))).toEqual([400, 'malformed']);
});

test('JSON that is not called JSON is malformed: a form of another site could send it', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    const answer = await send('/api/title', '{"title":"x"}', { ...page, 'content-type': type });
    expect(await refusedWith(answer), type).toEqual([400, 'malformed']);
  }
  const answer = await send('/api/title', '{"title":"x"}', {
    ...page,
    'content-type': 'application/json; charset=utf-8',
  });
  expect(answer.status).toBe(200);
});

test('a write from a foreign page is refused before anything reads it, a read is not', async () => {
  const foreign = { ...json, origin: 'https://evil.example' };
  expect(await refusedWith(await send('/api/title', '{', foreign))).toEqual([403, 'foreign_origin']);
  const answer = await app.request('/api/read', { headers: { origin: 'https://evil.example' } });
  expect(await answer.text()).toBe('read');
});

test('a program without Origin may write', async () => {
  const answer = await send('/api/title', '{"title":"x"}', { 'content-type': 'application/json' });
  expect(answer.status).toBe(200);
});

test('a body above the limit is refused by its declared length', async () => {
  const answer = await send('/api/title', 'x', { ...json, 'content-length': String(usualBody + 1) });
  expect(await refusedWith(answer)).toEqual([413, 'too_large']);
});

test('a body that declares nothing is counted as it comes, and left there at the limit', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const answer = await send('/api/title', endless, { ...json, 'transfer-encoding': 'chunked' });
  expect(await refusedWith(answer)).toEqual([413, 'too_large']);
  expect(pulled).toBeLessThan(10);
});

test('a path that takes files takes a larger body, and has its own limit', async () => {
  const file = new Uint8Array(usualBody + 1);
  const sized = (length: number) => ({ ...page, 'content-length': String(length) });
  expect(await (await send('/api/file', file, sized(file.length))).text()).toBe(String(file.length));
  expect(await refusedWith(await send('/api/file', 'x', sized(largestUpload + 1)))).toEqual([
    413,
    'too_large',
  ]);
});

test('what declares no length is no file: nobody holds 20 MB for whom it does not know', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const answer = await send('/api/file', endless, { ...page, 'transfer-encoding': 'chunked' });
  expect(await refusedWith(answer)).toEqual([413, 'too_large']);
  expect(pulled).toBeLessThan(10);
});

test('a bug is answered with a neutral sentence, without its details', async () => {
  const answer = await app.request('/api/bug');
  const text = await answer.text();
  expect([answer.status, text.includes('secret'), text.includes('refused')]).toEqual([500, false, false]);
});

test('a database that is away is told apart from a bug', async () => {
  expect(await refusedWith(await app.request('/api/away'))).toEqual([503, 'unavailable']);
  expect(away).toEqual(['noted']);
});

test('what Hono throws is answered in our words', async () => {
  expect(await refusedWith(await app.request('/api/http/400'))).toEqual([400, 'malformed']);
  expect(await refusedWith(await app.request('/api/http/413'))).toEqual([413, 'too_large']);
});

test('every answer carries the headers, a refusal and a bug too', async () => {
  const answers = await Promise.all([
    app.request('/api/read'),
    app.request('/api/bug'),
    app.request('/nowhere'),
  ]);
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('ws://localhost:3000');
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('an unknown path is not found', async () => {
  expect(await refusedWith(await app.request('/api/nothing'))).toEqual([404, 'not_found']);
});

test('the built client: pages by any address, assets for ever, nothing outside its folder', async () => {
  await using directory = await temporaryDirectory();
  const clientDir = join(directory.path, 'dist');
  await mkdir(join(clientDir, 'assets'), { recursive: true });
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Corale</title>');
  await writeFile(join(clientDir, 'assets', 'app-1234.js'), 'let a');
  await writeFile(join(clientDir, 'favicon.svg'), '<svg/>');
  await writeFile(join(directory.path, 'secret.txt'), 'secret');
  const served = guardedApp();
  serveClient(served, clientDir);

  for (const path of ['/', '/scrivania', '/documenti/123', '/index.html']) {
    const answer = await served.request(path);
    expect([answer.status, await answer.text()], path).toEqual([
      200,
      expect.stringContaining('<title>Corale'),
    ]);
    expect(answer.headers.get('cache-control'), path).toBe('no-store');
    expect(answer.headers.get('content-type'), path).toContain('text/html');
  }
  const asset = await served.request('/assets/app-1234.js');
  expect([await asset.text(), asset.headers.get('cache-control')]).toEqual([
    'let a',
    'public, max-age=31536000, immutable',
  ]);
  await writeFile(join(clientDir, 'assets', 'app-1234.js.br'), 'packed');
  const packed = await served.request('/assets/app-1234.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect([await packed.text(), packed.headers.get('content-encoding')]).toEqual(['packed', 'br']);
  expect((await served.request('/favicon.svg')).status).toBe(200);
  for (const path of ['/assets/none.js', '/api/nothing', '/api', '/sync/1', '/missing.png']) {
    expect(await refusedWith(await served.request(path)), path).toEqual([404, 'not_found']);
  }
  for (const path of [
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%',
    '/a%00.txt',
  ]) {
    expect(await (await served.request(path)).text(), path).not.toContain('secret');
  }
});

test('pages that are not built yet are not found rather than an error', async () => {
  await using directory = await temporaryDirectory();
  const served = guardedApp();
  serveClient(served, directory.path);
  expect((await served.request('/')).status).toBe(404);
});
