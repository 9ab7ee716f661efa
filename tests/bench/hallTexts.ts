import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { BenchClient } from './benchClient.ts';
import type { HallPhone } from './hallPhone.ts';
import { beginning, openTyping, paragraphsUpdate, type Typing, wordsOf } from './typing.ts';
import { write } from './writing.ts';

/** The live text of a table, in which some of its people type five keys a second. */
export type WritingTable = {
  /** Those who type, by their clientID. */
  readonly clients: readonly number[];
  /** A phone was told these letters of somebody's. */
  readonly heard: (client: number, from: number, to: number, at: number) => void;
  /** Types until then. */
  readonly until: (stop: AbortSignal) => Promise<void>;
  /** What came of it, once every phone has every letter or patience is over. */
  readonly close: () => Promise<{
    readonly typed: number;
    /** Letters that a newcomer does not find, and edits that some phone was not sent. */
    readonly wrong: number;
    /** Key → other phone, milliseconds. */
    readonly delays: readonly number[];
  }>;
};

type Writer = { readonly phone: HallPhone; readonly typing: Typing; readonly pressedAt: number[] };

const keyEveryMs = 200;
const patienceMs = 15_000;

export async function writeAtTable(people: readonly HallPhone[], writers: number): Promise<WritingTable> {
  const { target } = must(people[0], 'a table has people');
  const state = await write(target, paragraphsUpdate(writers));
  const delays: number[] = [];
  const typists = people.slice(0, writers).map(
    (phone, place): Writer => ({
      phone,
      typing: openTyping(state, phone.clientId, place),
      pressedAt: [],
    }),
  );
  const byClient = new Map(typists.map((typist) => [typist.phone.clientId, typist]));
  const lacking = () =>
    people.reduce(
      (sum, { text, clientId }) =>
        sum +
        typists.filter(
          ({ phone, typing }) =>
            phone.clientId !== clientId && !text.coverage.reaches(phone.clientId, typing.typed()),
        ).length,
      0,
    );
  return {
    clients: [...byClient.keys()],
    heard(client, from, to, at) {
      const pressedAt = byClient.get(client)?.pressedAt ?? [];
      for (let clock = from; clock < to; clock++) delays.push(at - (pressedAt[clock] ?? at));
    },
    until: async (stop) => {
      await Promise.all(typists.map((typist) => type(typist, stop)));
    },
    async close() {
      const until = performance.now() + patienceMs;
      const waiting = () => lacking() > 0 || typists.some(({ phone }) => phone.text.unacknowledged > 0);
      while (waiting() && performance.now() < until) await wait(20);
      const doc = await readBy(must(people[0], 'a table has people'));
      const wrong = typists.reduce(
        (sum, { typing }, place) =>
          sum + Math.abs(beginning.length + typing.typed() - wordsOf(doc, place).length),
        lacking(),
      );
      return { typed: typists.reduce((sum, { typing }) => sum + typing.typed(), 0), wrong, delays };
    },
  };
}

/** Keys fall at their times, however late the one before was. */
async function type({ phone, typing, pressedAt }: Writer, stop: AbortSignal): Promise<void> {
  const begin = performance.now() + Math.random() * keyEveryMs;
  for (let key = 0; ; key++) {
    await wait(Math.max(0, begin + key * keyEveryMs - performance.now()));
    if (stop.aborted) return;
    const { update, cursor } = typing.press();
    pressedAt.push(performance.now());
    phone.text.sendUpdate(update);
    phone.text.sendAwareness(cursor);
  }
}

/** The text as somebody gets it who opens it now. */
async function readBy({ target }: HallPhone): Promise<Y.Doc> {
  const witness = new Y.Doc();
  const reader = new BenchClient({
    target,
    place: 0,
    clientId: witness.clientID,
    holds: null,
    expected: new Map(),
    witness,
  });
  await reader.synced;
  await wait(100);
  reader.close();
  return witness;
}
