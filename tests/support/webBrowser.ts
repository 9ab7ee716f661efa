import type { Answer } from './demoTown.ts';

type Fetch = (request: Request, bindings: unknown) => Response | Promise<Response>;

/** What a browser is to the API: it keeps cookies, and asks from one address. */
export type WebBrowser = {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly get: <T>(path: string) => Promise<T>;
  /** What it would send now. */
  readonly cookies: () => string;
  /** The same cookies in another browser, as a thief has them. */
  readonly copy: (from: { readonly address: string }) => WebBrowser;
};

export function openWebBrowser(
  fetch: Fetch,
  origin: string,
  { address }: { readonly address: string },
  jar: Map<string, string> = new Map(),
): WebBrowser {
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask: WebBrowser['ask'] = async (method, path, body, headers) => {
    const request = new Request(new URL(path, origin), {
      method,
      headers: {
        ...(jar.size === 0 ? {} : { cookie: cookies() }),
        ...(method === 'GET' ? {} : { origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await fetch(request, { incoming: { socket: { remoteAddress: address } } });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  return {
    ask,
    get: async <T>(path: string) => {
      const answer = await ask('GET', path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as T;
    },
    cookies,
    copy: (from) => openWebBrowser(fetch, origin, from, new Map(jar)),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  if (/;\s*max-age=0\b/iu.test(line)) jar.delete(name);
  else jar.set(name, pair.slice(at + 1));
}
