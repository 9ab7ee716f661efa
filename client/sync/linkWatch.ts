import type { WebsocketProvider } from 'y-websocket';
import { queryAwarenessFrame } from '../../shared/sync/wire.ts';
import { plainBytes } from './plainBytes.ts';

/** How long a connection may be silent, in milliseconds. */
export type LinkBounds = {
  /** Before it is asked for a sign of life, while something waits to be settled. */
  readonly waiting: number;
  /** The same while nothing waits: the server says something at least every 15 s (P3). */
  readonly quiet: number;
  /** After it was asked, before it is given up. */
  readonly answer: number;
  /** From the attempt to connect until it stands. */
  readonly attempt: number;
};

export const usualBounds: LinkBounds = { waiting: 3000, quiet: 20_000, answer: 5000, attempt: 10_000 };

/** What is known of a connection at one moment. */
export type Link = {
  readonly stage: 'none' | 'attempt' | 'open';
  /** Since when it is in this stage, and when it was last heard. */
  readonly since: number;
  readonly heard: number;
  /** When it was asked for a sign of life after it was last heard; null: not yet. */
  readonly asked: number | null;
  /** Something waits to be settled. */
  readonly waiting: boolean;
};

/** Whether to ask for a sign of life, or to connect anew: a network that goes away does not say so. */
export function whatToDo(link: Link, bounds: LinkBounds, now: number): 'nothing' | 'ask' | 'anew' {
  if (link.stage === 'none') return 'nothing';
  if (link.stage === 'attempt') return now - link.since >= bounds.attempt ? 'anew' : 'nothing';
  if (link.asked !== null && link.asked >= link.heard) {
    return now - link.asked >= bounds.answer ? 'anew' : 'nothing';
  }
  const silence = now - Math.max(link.heard, link.since);
  return silence >= (link.waiting ? bounds.waiting : bounds.quiet) ? 'ask' : 'nothing';
}

/** Watches a provider’s connection, and connects it anew when it is gone. Answers how to stop. */
export function watchLink(
  provider: WebsocketProvider,
  port: { readonly bounds: LinkBounds; readonly now: () => number; readonly waiting: () => boolean },
): () => void {
  let stage: Link['stage'] = 'none';
  let since = port.now();
  let heard = since;
  let asked: number | null = null;
  provider.on('status', ({ status }) => {
    stage = status === 'connected' ? 'open' : status === 'connecting' ? 'attempt' : 'none';
    since = heard = port.now();
    asked = null;
  });
  const hear = () => {
    heard = port.now();
    asked = null;
  };
  const look = () => {
    if (!provider.shouldConnect) return;
    const act = whatToDo({ stage, since, heard, asked, waiting: port.waiting() }, port.bounds, port.now());
    if (act === 'ask') {
      asked = port.now();
      provider.ws?.send(plainBytes(queryAwarenessFrame()));
    }
    if (act !== 'anew') return;
    stage = 'none';
    provider.disconnect();
    provider.connect();
  };
  provider.messageHandlers.forEach((handle, kind) => {
    provider.messageHandlers[kind] = (...said) => {
      hear();
      handle(...said);
    };
  });
  const timer = setInterval(look, Math.min(port.bounds.waiting, port.bounds.answer) / 4);
  return () => clearInterval(timer);
}
