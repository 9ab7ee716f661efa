import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { LivePages, type LiveReader, type PageSocket } from '../../server/platform/livePages.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { type LiveDeps, openLive } from '../../server/platform/openLive.ts';
import type { MemberId, PersonId } from '../../shared/kernel/ids.ts';
import { refusedUpgrade } from '../support/rawSocket.ts';

const person = (name: string) => name as PersonId;
const member = (name: string) => name as MemberId;
/** Who is signed in, by what her cookie says: "anna", or "anna 2" for another session of hers. */
function readerOf(headers: Headers): LiveReader | null {
  const cookie = headers.get('cookie');
  const [name] = cookie?.split(' ') ?? [];
  if (!cookie || !name) return null;
  return {
    member: member(name),
    topics: new Set<string>(),
    sessionId: cookie,
    reads: !cookie.startsWith('admin'),
    endsAt: new Date('2099-01-01'),
  };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function hall(about: Partial<LiveDeps> = {}) {
  const live = openLive({
    clock: { now: () => new Date() },
    logger: createLogger('silent'),
    originAllowed: (headers) => headers.get('origin') !== 'https://elsewhere.example',
    reader: async (headers) => readerOf(headers),
    ...about,
  });
  const server = createServer();
  server.on('upgrade', live.upgrade);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`;
  stops.push(() => {
    live.close();
    server.closeAllConnections();
    server.close();
  });
  const open = (cookie: string) => {
    const socket = new WebSocket(url, { headers: cookie === '' ? {} : { cookie } });
    const heard: string[] = [];
    const waiting = new Set<() => void>();
    socket.on('message', (data) => {
      heard.push(String(data));
      for (const look of waiting) look();
    });
    const closed = once(socket, 'close').then(([code]) => Number(code));
    stops.push(() => socket.terminate());
    return {
      socket,
      closed,
      heard,
      /** Resolves once so many were heard. */
      hears: (count: number) =>
        new Promise<readonly string[]>((resolve) => {
          const look = () => heard.length >= count && resolve(heard);
          waiting.add(look);
          look();
        }),
    };
  };
  const enter = async (cookie: string) => {
    const page = open(cookie);
    await page.hears(1);
    return page;
  };
  return { live, url, open, enter };
}

const hello = JSON.stringify({ event: 'hello' });
const discussion = { event: 'discussion', document: 'd' } as const;

test('a page is greeted, and hears what is for readers or for her, and nothing else', async () => {
  const { live, enter } = await hall();
  const [anna, bea, admin] = [await enter('anna'), await enter('bea'), await enter('admin')];
  live.tellLive(discussion, 'readers');
  live.tellLive({ event: 'inbox' }, [person('anna'), person('admin'), person('anna')]);
  live.tellLive({ event: 'consultations' }, [person('admin'), person('bea')]);
  const [greeting, talk, inbox, rounds] = [
    { event: 'hello' },
    discussion,
    { event: 'inbox' },
    { event: 'consultations' },
  ];
  const said = (...events: object[]) => events.map((event) => JSON.stringify(event));
  expect(await anna.hears(3)).toEqual(said(greeting, talk, inbox));
  expect(await bea.hears(3)).toEqual(said(greeting, talk, rounds));
  expect(await admin.hears(3)).toEqual(said(greeting, inbox, rounds));
});

test('every page hears that anything may be other than it was, and none that has left', async () => {
  const { live, enter } = await hall();
  const [anna, bea] = [await enter('anna'), await enter('bea')];
  const gone = await enter('gone');
  live.sessionEnded('gone');
  live.greetAgain();
  const twice = [hello, hello];
  expect([await anna.hears(2), await bea.hears(2)]).toEqual([twice, twice]);
  await gone.closed;
  expect(gone.heard).toEqual([hello]);
});

test('nobody who is not signed in hears anything; another site is refused before there is a socket', async () => {
  const { open, url, live } = await hall();
  const stranger = open('');
  expect([await stranger.closed, stranger.heard]).toEqual([4401, []]);
  expect(await refusedUpgrade(url, { origin: 'https://elsewhere.example', cookie: 'anna' })).toBe(403);
  expect(live.pages()).toBe(0);
});

test('a session that ends closes its pages, also those that were just coming in; the others stay', async () => {
  const asked: (() => void)[] = [];
  const { live, open, enter } = await hall({
    reader: async (headers) => {
      if (headers.get('cookie') === 'anna late') await new Promise<void>((resolve) => asked.push(resolve));
      return readerOf(headers);
    },
  });
  const [first, second, other] = [await enter('anna 1'), await enter('anna 1'), await enter('anna 2')];
  const late = open('anna late');
  await once(late.socket, 'open');
  live.sessionEnded('anna 1');
  live.sessionEnded('anna late');
  expect(await Promise.all([first.closed, second.closed])).toEqual([4401, 4401]);
  for (const answer of asked) answer();
  expect([await late.closed, late.heard]).toEqual([4401, []]);
  live.tellLive({ event: 'inbox' }, [person('anna')]);
  expect(await other.hears(2)).toHaveLength(2);
});

test('a role that is given or taken counts at once', async () => {
  let reads = true;
  let here = true;
  const { live, enter } = await hall({
    reader: async (headers) => {
      const reader = readerOf(headers);
      if (headers.get('cookie') === 'bea' && !here) return null;
      return reader && { ...reader, reads };
    },
  });
  const [anna, bea] = [await enter('anna'), await enter('bea')];
  reads = false;
  here = false;
  live.review();
  expect(await bea.closed).toBe(4401);
  live.tellLive(discussion, 'readers');
  live.tellLive({ event: 'inbox' }, [person('anna')]);
  expect(await anna.hears(2)).toEqual(['{"event":"hello"}', '{"event":"inbox"}']);
});

test('so many pages of one person and in all, and what one leaves another may take', async () => {
  const { open, enter, live } = await hall({ limits: { pages: 3, perPerson: 2, backlogBytes: 1000 } });
  const first = await enter('anna');
  await enter('anna');
  expect(await open('anna').closed).toBe(4429);
  await enter('bea');
  expect(await open('carla').closed).toBe(4429);
  first.socket.close();
  await first.closed;
  await enter('carla');
  expect(live.pages()).toBe(3);
});

test('who talks is let go: much at once, or again and again', async () => {
  const { enter } = await hall();
  const [large, many, little] = [await enter('anna'), await enter('bea'), await enter('carla')];
  large.socket.send('x'.repeat(2000));
  for (let n = 0; n < 40; n++) many.socket.send('x');
  little.socket.send('{"event":"discussion"}');
  expect(await Promise.all([large.closed, many.closed])).toEqual([1009, 4400]);
  expect(little.socket.readyState).toBe(WebSocket.OPEN);
});

test('a server that stops sends every page away, and lets none in', async () => {
  const { live, open, enter } = await hall();
  const anna = await enter('anna');
  live.close();
  expect(await anna.closed).toBe(1012);
  expect(await open('bea').closed).toBe(1012);
});

test('who does not take what she is told, or does not answer, is let go', () => {
  const pages = new LivePages({ pages: 10, perPerson: 10, backlogBytes: 1000 });
  const seen = { slow: 0, silent: 0, told: 0, pinged: 0 };
  const socket = (about: Partial<PageSocket>): PageSocket => ({
    bufferedAmount: 0,
    send: () => seen.told++,
    ping: () => seen.pinged++,
    close: () => undefined,
    terminate: () => undefined,
    ...about,
  });
  const reader = (name: string) => ({
    member: member(name),
    topics: new Set<string>(),
    sessionId: name,
    reads: true,
    endsAt: new Date(),
  });
  const page = (name: string, about: Partial<PageSocket>) => ({
    socket: socket(about),
    headers: new Headers(),
    query: new URLSearchParams(),
    reader: reader(name),
    heard: true,
  });
  const alive = page('alive', {});
  pages.enter(page('slow', { bufferedAmount: 1001, terminate: () => seen.slow++ }));
  pages.enter(page('silent', { terminate: () => seen.silent++ }));
  pages.enter(alive);
  pages.tell(discussion, 'readers');
  expect(seen).toEqual({ slow: 2, silent: 0, told: 4, pinged: 0 });
  pages.probe();
  alive.heard = true;
  pages.probe();
  expect(seen).toMatchObject({ silent: 1, pinged: 4 });
});
