import { afterEach, expect, test, vi } from 'vitest';
import { ask, onSignedOut, Refusal, read, upload } from '../../client/platform/api.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What stands at the other end of the line. */
function answering(status: number, body: string): void {
  vi.stubGlobal('fetch', async () => new Response(status === 204 ? null : body, { status }));
}

test('an answer comes back as its value, and nothing as null', async () => {
  answering(200, '{"id":"1"}');
  expect(await ask('GET', '/api/x')).toEqual({ ok: true, value: { id: '1' } });
  answering(204, '');
  expect(await ask('POST', '/api/x', {})).toEqual({ ok: true, value: null });
});

test('a refusal comes back as a value, with its sentence', async () => {
  answering(409, '{"refused":"wrong_state","message":"Non ora."}');
  expect(await ask('GET', '/api/x')).toEqual({ ok: false, refused: 'wrong_state', message: 'Non ora.' });
});

test.each([
  [502, '<html>Bad gateway</html>'],
  [500, ''],
  [403, '{"refused":"made_up","message":"x"}'],
  [404, '{"message":"x"}'],
  [503, 'null'],
])('%i with a body that is not ours: nobody answered', async (status, body) => {
  answering(status, body);
  expect(await ask('GET', '/api/x')).toMatchObject({ ok: false, refused: 'unreachable' });
});

test('a line that breaks is said in words', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  const answer = await ask('GET', '/api/x');
  expect(answer).toMatchObject({ ok: false, refused: 'unreachable' });
  expect(!answer.ok && answer.message).toMatch(/^Corale non risponde\./u);
});

test('what nobody waits for any more is no refusal', async () => {
  const gone = new AbortController();
  vi.stubGlobal('fetch', async () => {
    gone.abort();
    throw gone.signal.reason;
  });
  await expect(ask('GET', '/api/x', undefined, gone.signal)).rejects.toBe(gone.signal.reason);
});

test('a query throws its refusal', async () => {
  answering(403, '{"refused":"forbidden","message":"No."}');
  const refused = await read('/api/x').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ refused: 'forbidden', message: 'No.' });
});

test('who listens hears that the session is over, until she stops listening', async () => {
  const heard = vi.fn();
  const stop = onSignedOut(heard);
  answering(401, '{"refused":"not_signed_in","message":"Entra."}');
  await ask('GET', '/api/x');
  stop();
  await ask('GET', '/api/x');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('an upload that is given up stops on its way, and one without an answer is said in words', async () => {
  const stopped = vi.fn();
  class Line {
    readonly upload = {};
    onabort = () => {};
    ontimeout = () => {};
    open() {}
    setRequestHeader() {}
    send() {
      lines.push(this);
    }
    abort() {
      stopped();
      this.onabort();
    }
  }
  const lines: Line[] = [];
  vi.stubGlobal('XMLHttpRequest', Line);
  const leaving = new AbortController();
  const givenUp = upload('/api/x', new FormData(), () => {}, leaving.signal);
  leaving.abort();
  await expect(givenUp).rejects.toBe(leaving.signal.reason);
  expect(stopped).toHaveBeenCalledOnce();
  const waiting = upload('/api/x', new FormData(), () => {}, new AbortController().signal);
  lines[1]?.ontimeout();
  expect(await waiting).toMatchObject({
    ok: false,
    refused: 'unreachable',
    message: expect.stringContaining('due minuti'),
  });
});
