import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearLive } from '../../client/platform/live.ts';

/** The sockets that a page has opened so far; a test plays the server. */
class Socket {
  onmessage: (event: { data: unknown }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};
  closed = false;
  close() {
    this.closed = true;
  }
  says(event: unknown) {
    this.onmessage({ data: typeof event === 'string' ? event : JSON.stringify(event) });
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(atOnce = false) {
  const sockets: Socket[] = [];
  const heard: string[] = [];
  let signedOut = 0;
  const stop = hearLive({
    connect: () => {
      const socket = new Socket();
      sockets.push(socket);
      // The page uses no more of a socket than this one has.
      return socket as unknown as WebSocket;
    },
    heard: ({ event }) => heard.push(event),
    signedOut: () => signedOut++,
    chance: () => 1,
    atOnce,
  });
  const last = () => sockets.at(-1) as Socket;
  return { sockets, heard, last, stop, signedOut: () => signedOut };
}

const document = '0b0f5c1e-4a9d-4c53-9b1e-0b6f2f1f6a11';

test('what comes in a burst is told once, and the first greeting is no news', () => {
  const { heard, last } = page();
  last().says({ event: 'hello' });
  for (let n = 0; n < 10; n++) last().says({ event: 'discussion', document });
  last().says({ event: 'inbox' });
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(heard).toEqual(['discussion', 'inbox']);
});

test('a page that is told the things themselves hears each at once, and that it was let in', () => {
  const { heard, last } = page(true);
  last().says({ event: 'hello' });
  for (let n = 0; n < 2; n++) last().says({ event: 'workshop', workshop: document, change: n });
  expect(heard).toEqual(['hello', 'workshop', 'workshop']);
});

test('after a gap it comes back, later and later, and everything is asked for again', () => {
  const { heard, last, sockets } = page();
  last().says({ event: 'hello' });
  for (const wait of [1000, 2000, 4000]) {
    const before = sockets.length;
    last().onclose({ code: 1006 });
    vi.advanceTimersByTime(wait - 1);
    expect(sockets.length).toBe(before);
    vi.advanceTimersByTime(1);
    expect(sockets.length).toBe(before + 1);
  }
  last().says({ event: 'hello' });
  vi.advanceTimersByTime(500);
  expect(heard).toEqual(['hello']);
});

test('a session that ended is said, and neither that nor another final word is answered by coming back', () => {
  for (const [code, said] of [
    [4401, 1],
    [4429, 0],
  ] as const) {
    const { last, sockets, signedOut } = page();
    last().onclose({ code });
    vi.advanceTimersByTime(120_000);
    expect([sockets.length, signedOut()]).toEqual([1, said]);
  }
});

test('what it does not know it does not hear; what has stopped says nothing more', () => {
  const { heard, last, stop } = page();
  for (const noise of ['', '{', '[]', '{"event":"tomorrow"}', '{"event":"discussion","document":"x"}'])
    last().says(noise);
  last().says({ event: 'inbox' });
  stop();
  vi.advanceTimersByTime(120_000);
  expect([heard, last().closed]).toEqual([[], true]);
});
