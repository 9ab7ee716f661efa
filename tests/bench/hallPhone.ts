import { once } from 'node:events';
import WebSocket from 'ws';
import { must } from '../../shared/kernel/assert.ts';
import type { TableView } from '../../shared/workshops/api.ts';
import type { Card } from '../../shared/workshops/board.ts';
import type { WorkshopChange } from '../../shared/workshops/change.ts';
import { BenchClient } from './benchClient.ts';
import type { Span } from './coverage.ts';
import type { HallDoor, Target } from './tasks.ts';

/** What a phone tells whoever measures. */
export type PhoneEars = {
  /** The first time that a card is heard of, and not asked for. */
  readonly onCard: (card: Card, at: number) => void;
  readonly onLetters: (span: Span, at: number) => void;
};

/** Somebody's phone in the hall: a guest with a session of her own, her table, what it is told, and its text. */
export type HallPhone = {
  readonly place: number;
  readonly clientId: number;
  readonly view: TableView;
  /** The cards as this phone knows them: asked for once, and told ever since. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly text: BenchClient;
  readonly target: Target;
  /** From the first request until she could write, milliseconds. */
  readonly usable: number;
  /** Status of the answer. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<number>;
  readonly close: () => void;
};

/** Comes in with the code, listens, asks for the table and opens its text: as the page does, in this order. */
export async function enterHall(door: HallDoor, place: number, ears: PhoneEars): Promise<HallPhone> {
  const begun = performance.now();
  const base = `http://127.0.0.1:${door.port}`;
  const joined = await fetch(`${base}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: door.code, name: `Ospite ${place + 1}`, organisation: null }),
  });
  if (joined.status !== 201) throw new Error(`nobody joined: ${joined.status} ${await joined.text()}`);
  const cookie = must(joined.headers.getSetCookie()[0]?.split(';')[0], 'a guest has a cookie');
  const cards = new Map<string, Card>();
  const live = await listen(door, cookie, (card) => {
    if (take(cards, card)) ears.onCard(card, performance.now());
  });
  const table = await fetch(`${base}/api/table/${door.workshop}`, { headers: { cookie } });
  const view = (await table.json()) as TableView;
  for (const card of view.cards) take(cards, card);
  const clientId = Math.floor(Math.random() * 2 ** 31);
  const target: Target = {
    dialect: 'corale',
    port: door.port,
    document: view.document,
    cookies: [cookie],
  };
  const text = new BenchClient({
    target,
    place,
    clientId,
    holds: null,
    expected: new Map(),
    onFresh: ears.onLetters,
  });
  await text.synced;
  return {
    place,
    clientId,
    view,
    cards,
    text,
    target,
    usable: performance.now() - begun,
    ask: async (method, path, body) => {
      const headers = { cookie, 'content-type': 'application/json' };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(`${base}/api/table/${door.workshop}${path}`, { method, headers, ...sent });
      await answer.arrayBuffer();
      return answer.status;
    },
    close: () => {
      live.terminate();
      text.close();
    },
  };
}

/** Follows the workshop; resolves when the server has said hello, so that nothing falls between that and the asking. */
export async function listen(
  { port, workshop }: HallDoor,
  cookie: string,
  onCard: (card: Card) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live?workshop=${workshop}`, {
    perMessageDeflate: false,
    headers: { cookie },
  });
  const hello = once(socket, 'message');
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(String(data)) as { readonly event: string; readonly change?: WorkshopChange };
    if (said.change !== undefined && 'card' in said.change) onCard(said.change.card);
  });
  await hello;
  return socket;
}

/** What a page does with a card that it is told of, be it late or twice: the newest stays. Whether nothing was known of it. */
export function take(cards: Map<string, Card>, card: Card): boolean {
  const known = cards.get(card.id);
  if (known === undefined || card.revision > known.revision) cards.set(card.id, card);
  return known === undefined;
}
