import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Env, Hono } from 'hono';
import { answerRefusal } from './refusalAnswer.ts';

/** What the server answers itself: an unknown path under one of these is no page. */
const serverPath = /^\/(?:api|files|sync|live|assets|metrics)(?:\/|$)/u;

/** Serves the built client. To be called after every other route was added. */
export function serveClient<E extends Env>(app: Hono<E>, clientDir: string): void {
  const files = serveStatic({ root: clientDir, precompressed: true, index: 'no-index' });
  app.get('/assets/*', async (c, next) => {
    const answer = await files(c, next);
    // Vite names a file after its content: under this name it will never be another.
    if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return answer;
  });
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (serverPath.test(path)) return next();
    return isFile(path) ? files(c, next) : page(c, clientDir);
  });
}

/** A last part with a dot in it, not at its beginning: `favicon.svg`. Pages have none. */
function isFile(path: string): boolean {
  return /\/[^/.][^/]*\.[^/]+$/u.test(path) && path !== '/index.html';
}

/** Every address of a page is answered with the one page there is; its script reads the address. */
async function page(c: Context, clientDir: string): Promise<Response> {
  try {
    return c.html(await readFile(join(clientDir, 'index.html'), 'utf8'), 200, {
      'Cache-Control': 'no-store',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return answerRefusal(c, 'not_found');
  }
}
